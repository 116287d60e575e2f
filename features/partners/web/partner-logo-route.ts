import { loadPartner } from '@/features/partners/load-partner'
import { replaceLogo } from '@/features/partners/replace-logo'
import { deskPartnerPath } from '@/features/partners/rules'
import { pictureUpload } from '@/features/pictures/web/picture-upload'

/** POST /{locale}/desk/partners/{id}/logo: the logo of a partner. */
export const partnerLogoRoute = pictureUpload({
  load: loadPartner,
  ability: 'edit',
  of: ({ id, teamId }) => ({ id, teamId }),
  page: (locale, id) => `${deskPartnerPath.one(locale, id)}#logo`,
  put: replaceLogo,
})
