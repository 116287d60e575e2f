import { isId } from '@/features/access/ids'
import { cleanPicture } from '@/features/files/clean-picture'
import { picturesAtOnce } from '@/features/files/picture-limits'
import { addHandInPicture } from '@/features/hand-ins/add-picture'
import { handInPath } from '@/features/hand-ins/rules'
import { loadPetition } from '@/features/petitions/load-petition'
import { tell } from '@/features/texts/told'
import { deskUpload } from '@/server/desk-upload'

const notedPage = (locale: string, petitionId: string) => `${handInPath.one(locale, petitionId)}#noted`
const refuse = (locale: string, petitionId: string, why: string) =>
  tell(notedPage(locale, petitionId), `pictures.${why}`)

/**
 * POST /{locale}/desk/petitions/{id}/hand-in/pictures: photos of a hand-in, or scans of the answer to it. What is not taken
 * costs nothing but itself.
 */
export const handInPictureRoute = deskUpload({
  load: loadPetition,
  ability: 'publish',
  refuse,
  act: async ({ context, locale }, petition, { fields: { handIn: handInId, kind }, files, cut }) => {
    if (!isId(handInId)) return refuse(locale, petition.id, 'unknown')
    if (files.length > picturesAtOnce) return refuse(locale, petition.id, 'many')
    for (const { bytes } of files) {
      const cleaned = await cleanPicture(bytes)
      if (!cleaned.ok) return refuse(locale, petition.id, cleaned.reason)
      const { picture } = cleaned
      const what = { petition, handInId, kind: kind === 'scan' ? ('scan' as const) : ('photo' as const), picture }
      const added = await addHandInPicture(context, what)
      if (!added.ok) return refuse(locale, petition.id, added.reason)
    }
    if (cut) return refuse(locale, petition.id, 'size')
    return files.length > 0 ? tell(notedPage(locale, petition.id), 'added') : notedPage(locale, petition.id)
  },
})
