import type { Context } from '@/features/context'
import { drawSizes } from '@/features/pictures/draw-sizes'
import { longestAlt, longestCredit } from '@/features/pictures/rules'
import { storePicture } from '@/features/pictures/store-picture'
import { keptNote } from './schema'

/** Pictures that are drawn in one turn: one takes a second or two. */
const atOnce = 200

/**
 * Draws the pictures that were brought with texts anew, in all their sizes, one after the other; each is done by itself,
 * so that the next turn goes on where this one was ended. One that cannot be read becomes none. Returns how many were drawn.
 */
export async function drawContentPictures({ db, now }: Context): Promise<number> {
  const waiting = await db.contentImportPicture.findMany({
    where: { bytes: { not: null } },
    select: { importId: true, path: true },
    orderBy: [{ importId: 'asc' }, { path: 'asc' }],
    take: atOnce,
  })
  let drawn = 0
  for (const { importId, path } of waiting) if (await drawOne({ db, now }, importId, path)) drawn++
  return drawn
}

async function drawOne({ db, now }: Context, importId: string, path: string): Promise<boolean> {
  const key = { importId_path: { importId, path } }
  const row = await db.contentImportPicture.findUnique({
    where: key,
    select: { bytes: true, note: true, import: { select: { teamId: true, organiserId: true } } },
  })
  if (!row?.bytes) return false
  const drawing = await drawSizes(row.bytes)
  return db.$transaction(async (tx) => {
    // Another worker may have drawn it meanwhile, or the import may be gone.
    const { count } = await tx.contentImportPicture.updateMany({
      where: { importId, path, bytes: { not: null } },
      data: { bytes: null },
    })
    if (count === 0 || !drawing.ok) return false
    const { teamId, organiserId } = row.import
    const id = await storePicture({ db: tx, now }, { teamId, by: organiserId, picture: drawing.picture })
    if (id === undefined) return false
    const { credit, texts } = keptNote.parse(row.note)
    const alts = texts.filter(({ locale, alt }) => locale !== '' && alt !== '')
    await tx.picture.update({ where: { id }, data: { credit: credit.slice(0, longestCredit) }, select: { id: true } })
    await tx.pictureText.createMany({
      data: alts.map(({ locale, alt }) => ({ pictureId: id, locale, alt: alt.slice(0, longestAlt) })),
      skipDuplicates: true,
    })
    await tx.contentImportPicture.update({ where: key, data: { pictureId: id }, select: { path: true } })
    return true
  })
}
