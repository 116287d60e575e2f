import type { Context } from '@/features/context'

/** A comment on a statement as everybody reads it. */
export interface ShownContribution {
  id: string
  text: string
  /** Empty where it was given none. */
  name: string
  /** Empty where nobody knows the language. */
  locale: string
  /** The day on which it was confirmed. */
  waitsSince: Date | null
}

export interface ContributionList {
  contributions: ShownContribution[]
  /** Where the next page begins; undefined on the last. */
  next: number | undefined
}

/** The comments that are shown under a statement, the newest first, from below a place; `most` of them. */
export async function listContributions(
  { db }: Pick<Context, 'db'>,
  { statementId, below, most }: { statementId: string; below?: number | undefined; most: number },
): Promise<ContributionList> {
  const rows = await db.contribution.findMany({
    where: { statementId, state: 'shown', ...(below !== undefined && { place: { lt: below } }) },
    orderBy: { place: 'desc' },
    take: most + 1,
    select: { id: true, text: true, name: true, locale: true, waitsSince: true, place: true },
  })
  const shown = rows.slice(0, most)
  return {
    contributions: shown.map(({ place: _, ...one }) => one),
    next: rows.length > most ? (shown.at(-1)?.place ?? undefined) : undefined,
  }
}

/** The highest place under a statement; 0 while nothing is shown there. */
export async function readHighestContribution({ db }: Pick<Context, 'db'>, statementId: string): Promise<number> {
  const { _max } = await db.contribution.aggregate({ where: { statementId, state: 'shown' }, _max: { place: true } })
  return _max.place ?? 0
}
