import type { Context } from '@/features/context'
import { type StatementLine, titleStatements } from './list-public-statements'

/** The latest of each topic that are looked at, and those that are shown. */
const looked = 8
const most = 5

/** Other public statements with the same topics: those that share most of them, then the latest. */
export async function listRelated(
  context: Pick<Context, 'db'>,
  { topicIds, but }: { topicIds: readonly string[]; but: readonly string[] },
  locale: string,
): Promise<StatementLine[]> {
  if (topicIds.length === 0) return []
  const rows = await context.db.$queryRaw<{ id: string }[]>`
    SELECT latest.statement_id::text AS id
    FROM unnest(${[...topicIds]}::uuid[]) AS topic, LATERAL (
      SELECT statement_id, listed_on FROM statement_topics
      WHERE topic_id = topic AND listed_on IS NOT NULL AND NOT (statement_id = ANY(${[...but]}::uuid[]))
      ORDER BY listed_on DESC, statement_id DESC LIMIT ${looked}
    ) AS latest
    GROUP BY latest.statement_id ORDER BY count(*) DESC, max(latest.listed_on) DESC, latest.statement_id LIMIT ${most}`
  return titleStatements(
    context,
    rows.map(({ id }) => id),
    locale,
  )
}
