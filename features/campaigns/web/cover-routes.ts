import { loadCampaign } from '@/features/campaigns/load-campaign'
import { replaceCover } from '@/features/campaigns/replace-cover'
import { replaceEndingPicture } from '@/features/campaigns/replace-ending-picture'
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

/** POST /{locale}/desk/campaigns/{id}/ending-picture: the picture beside what is said of how a campaign came out. */
export const endingPictureRoute = pictureUpload({
  load: loadCampaign,
  ability: 'publish',
  of: ({ id, teamId }) => ({ id, teamId }),
  page: (locale, id) => `${deskCampaignPath.showing(locale, id)}#ending-picture`,
  put: replaceEndingPicture,
})
