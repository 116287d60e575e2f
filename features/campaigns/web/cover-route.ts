import { loadCampaign } from '@/features/campaigns/load-campaign'
import { replaceCover } from '@/features/campaigns/replace-cover'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { pictureUpload } from '@/features/pictures/web/picture-upload'

/** POST /{locale}/desk/campaigns/{id}/cover: the picture that the page of a campaign begins with. */
export const coverRoute = pictureUpload({
  load: loadCampaign,
  ability: 'edit',
  of: ({ id, teamId }) => ({ id, teamId }),
  page: (locale, id) => `${deskCampaignPath.showing(locale, id)}#cover`,
  put: replaceCover,
})
