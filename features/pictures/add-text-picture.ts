import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { DrawnPicture } from './draw-sizes'
import type { PictureWords } from './schema'
import { type ShownPicture, shownPicture, showPicture } from './show-picture'
import { storePicture } from './store-picture'

interface AddTextPicture {
  team: Permitted<'edit' | 'translate', { teamId: string }>
  picture: DrawnPicture
  words: PictureWords
}

/** Keeps a picture for the texts of a team, with what is said of it. Undefined when the team keeps as many as it may. */
export async function addTextPicture(
  { db, now }: Context,
  { team: { teamId, by }, picture, words: { credit, texts } }: AddTextPicture,
): Promise<ShownPicture | undefined> {
  return db.$transaction(async (tx) => {
    const id = await storePicture({ db: tx, now }, { teamId, by, picture })
    if (id === undefined) return undefined
    const filled = texts.filter(({ alt }) => alt !== '')
    const data = { credit, texts: { create: filled } }
    const row = await tx.picture.update({ where: { id }, data, select: shownPicture })
    const [own = { locale: 'en' }] = filled
    return showPicture(row, own.locale, own.locale) ?? undefined
  })
}
