import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Deletes a picture with its files and words, in the transaction of the caller; pages that show it are made anew. */
export async function dropPicture(tx: Writer, id: string): Promise<void> {
  const files = await tx.pictureFile.findMany({ where: { pictureId: id }, select: { fileId: true } })
  await tx.picture.deleteMany({ where: { id } })
  await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ fileId }) => fileId) } } })
  await forgetPages(tx, [`picture:${id}`])
}
