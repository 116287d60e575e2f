import type { Context } from '@/features/context'
import { type AddPhoto, addPhoto } from '@/features/deliveries/add-photo'
import { cleanPicture } from '@/features/files/clean-picture'
import { picturesAtOnce } from '@/features/files/picture-limits'
import { refusedPicture } from '@/features/files/rules'
import type { SentFile } from '@/server/forms'

/** A picture that was not taken: the status that says so, and the code of the words beside the field. */
export interface PhotoTrouble {
  status: 413 | 415 | 422 | 429
  code: string
}

/**
 * Cleans and keeps the pictures of a form, each for itself: of those that are not taken, the first trouble is returned.
 * `cut`: there were more than the server read.
 */
export async function storePhotos(
  context: Context,
  { to, files, cut }: { to: AddPhoto['to']; files: readonly SentFile[]; cut: boolean },
): Promise<PhotoTrouble | undefined> {
  if (files.length > picturesAtOnce) return { status: 429, code: 'photos.many' }
  const troubles: PhotoTrouble[] = cut ? [{ status: refusedPicture.size, code: 'photos.size' }] : []
  for (const { bytes } of files) {
    const cleaned = await cleanPicture(bytes)
    if (!cleaned.ok) {
      troubles.push({ status: refusedPicture[cleaned.reason], code: `photos.${cleaned.reason}` })
      continue
    }
    const added = await addPhoto(context, { to, kind: 'photo', picture: cleaned.picture })
    if (!added.ok) troubles.push({ status: 422, code: `photos.${added.reason}` })
  }
  return troubles[0]
}
