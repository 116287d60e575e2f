import type { Context } from '@/features/context'
import { mostParts } from '@/features/topics/schema'
import { type StatementLine, titleStatements } from './list-public-statements'

/** The public parts of a series, in their order. */
export async function listSeriesParts(
  context: Pick<Context, 'db'>,
  seriesId: string,
  locale: string,
): Promise<(StatementLine & { part: number })[]> {
  const rows = await context.db.statement.findMany({
    where: { seriesId, state: 'published' },
    orderBy: [{ part: 'asc' }, { id: 'asc' }],
    take: mostParts,
    select: { id: true, part: true },
  })
  const ids = rows.map(({ id }) => id)
  const places = new Map(rows.map(({ id, part }) => [id, part ?? 0]))
  return (await titleStatements(context, ids, locale)).map((line) => ({ ...line, part: places.get(line.id) ?? 0 }))
}
