import type { Context } from '@/features/context'

/** A picture as a print shows it: JPEG, which a PDF keeps as it is. */
export interface PrintedPicture {
  id: string
  credit: string
  /** What it shows, by language. */
  texts: { locale: string; alt: string }[]
  bytes: Uint8Array
}

/** Points that a picture on paper is wide, at most: on a column of eight centimetres 300 of an inch. */
const widest = 960

/** The pictures of a team with these ids, for a print; what belongs to another team or was removed is left out. */
export async function listPrintedPictures(
  { db }: Pick<Context, 'db'>,
  { teamId, ids }: { teamId: string; ids: readonly string[] },
): Promise<PrintedPicture[]> {
  if (ids.length === 0) return []
  const rows = await db.picture.findMany({
    where: { id: { in: [...ids] }, teamId },
    select: {
      id: true,
      credit: true,
      texts: { select: { locale: true, alt: true } },
      files: {
        where: { format: 'jpg', width: { lte: widest } },
        orderBy: { width: 'desc' },
        take: 1,
        select: { file: { select: { bytes: true } } },
      },
    },
  })
  return rows.flatMap(({ files: [file], ...picture }) => (file ? [{ ...picture, bytes: file.file.bytes }] : []))
}
