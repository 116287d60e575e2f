import { replacePortrait } from '@/features/cases/change-portrait'
import { loadCase } from '@/features/cases/load-case'
import { deskCasePath } from '@/features/cases/rules'
import { pictureUpload } from '@/features/pictures/web/picture-upload'

/** POST /{locale}/desk/cases/{id}/portrait: the portrait of a person at risk. */
export const portraitRoute = pictureUpload({
  load: loadCase,
  ability: 'editCases',
  of: ({ id, teamId }) => ({ id, teamId }),
  page: (locale, id) => `${deskCasePath.one(locale, id)}#portrait`,
  put: replacePortrait,
})
