import { loadTeam } from '@/features/access/load-team'
import { pictureUpload } from '@/features/pictures/web/picture-upload'
import { replaceTeamLogo } from '@/features/profiles/replace-team-logo'
import { deskProfilePath } from '@/features/profiles/rules'

/** POST /{locale}/desk/profiles/{id}/logo: the picture that stands beside a team's name. */
export const logoRoute = pictureUpload({
  load: loadTeam,
  ability: 'publish',
  of: ({ teamId }) => ({ id: teamId, teamId }),
  page: (locale, id) => `${deskProfilePath.one(locale, id)}#logo`,
  put: replaceTeamLogo,
})
