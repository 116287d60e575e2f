import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import { picturePrefix } from './rules'
import { type ShownPicture, shownPicture, showPicture } from './show-picture'

/** Pictures that one text shows. */
const mostInText = 100

/**
 * The pictures that a text of a team shows (`![…](picture:<id>)`), by their ids. What belongs to another team, was removed or
 * has no words is left out. Where the text says what it shows, that is to be preferred to the words here.
 */
export async function listShownPictures(
  { db }: Pick<Context, 'db'>,
  { teamId, text, asked, original }: { teamId: string; text: string; asked: string; original: string },
): Promise<Map<string, ShownPicture>> {
  const ids = findPictures(text)
  if (ids.length === 0) return new Map()
  const rows = await db.picture.findMany({ where: { id: { in: ids }, teamId }, select: shownPicture })
  const shown = rows.map((row) => showPicture(row, asked, original) ?? withoutWords(row, original))
  return new Map(shown.map((picture) => [picture.id, picture]))
}

function withoutWords(row: Parameters<typeof showPicture>[0] & object, original: string): ShownPicture {
  const bare = showPicture({ ...row, texts: [{ locale: original, alt: '' }] }, original, original)
  if (!bare) throw new Error('A picture with words is shown')
  return bare
}

/** The ids of the pictures that a text names, each once. */
export function findPictures(text: string): string[] {
  const ids = text
    .split(`](${picturePrefix}`)
    .slice(1)
    .map((rest) => rest.slice(0, 36))
  return [...new Set(ids.filter(isId))].slice(0, mostInText)
}
