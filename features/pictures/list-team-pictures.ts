import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { type ShownPicture, shownPicture, showPicture } from './show-picture'

/** The latest pictures of a team that are offered for a text. */
const mostOffered = 24

/** The pictures that texts of a team show (`ids`), and its latest, the newest first; those without words are left out. */
export async function listTeamPictures(
  { db }: Pick<Context, 'db'>,
  { teamId }: Permitted<Ability, { teamId: string }>,
  { ids, locale }: { ids: readonly string[]; locale: string },
): Promise<ShownPicture[]> {
  const [latest, named] = await Promise.all([
    db.picture.findMany({
      where: { teamId, texts: { some: {} } },
      orderBy: [{ addedAt: 'desc' }, { id: 'asc' }],
      take: mostOffered,
      select: shownPicture,
    }),
    db.picture.findMany({ where: { id: { in: [...ids] }, teamId }, select: shownPicture }),
  ])
  const rows = new Map([...latest, ...named].map((row) => [row.id, row]))
  return [...rows.values()].flatMap((row) => showPicture(row, locale, locale) ?? [])
}
