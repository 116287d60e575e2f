import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { EditablePicture } from './load-picture'
import type { PictureWords } from './schema'

/** Saves who made a picture and what it shows, in the languages of the form; others stay. */
export async function savePictureWords(
  { db, now }: Context,
  { picture, words }: { picture: EditablePicture; words: PictureWords },
): Promise<void> {
  const { id, teamId, by } = picture
  const filled = words.texts.filter(({ alt }) => alt !== '')
  await db.$transaction(async (tx) => {
    const kept = await tx.picture.updateMany({ where: { id }, data: { credit: words.credit } })
    if (kept.count === 0) return
    const locales = words.texts.map(({ locale }) => locale)
    await tx.pictureText.deleteMany({ where: { pictureId: id, locale: { in: locales } } })
    await tx.pictureText.createMany({ data: filled.map((text) => ({ pictureId: id, ...text })) })
    await recordAction(tx, { by, teamId, action: 'picture.save', object: `picture:${id}`, at: now })
    await forgetPages(tx, [`picture:${id}`])
  })
}
