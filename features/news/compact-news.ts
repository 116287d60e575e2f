import type { Context } from '@/features/context'

/** Held by whoever writes counts of readers, so that two never do at once. */
const newsLock = 0x7a11_2e5

/**
 * Folds into the counts of readers who came and went, and into updates who unsubscribed and visited; deletes and adds in
 * one statement, so that nothing is counted twice or lost wherever it is interrupted. Returns how many lines were folded.
 */
export async function compactNews({ db }: Pick<Context, 'db'>, most = 20_000): Promise<number> {
  const [row] = await db.$queryRaw<{ folded: number }[]>`
    WITH taken AS (
      DELETE FROM news_deltas WHERE id IN (SELECT id FROM news_deltas ORDER BY id LIMIT ${most})
        AND (SELECT pg_try_advisory_xact_lock(${newsLock}))
      RETURNING petition_id, purpose, country, locale, delta
    ),
    counted AS (
      INSERT INTO news_counts AS cell (petition_id, purpose, country, locale, count)
      SELECT petition_id, purpose, country, locale, sum(delta) FROM taken
      GROUP BY petition_id, purpose, country, locale HAVING sum(delta) <> 0
      ON CONFLICT (petition_id, purpose, country, locale) DO UPDATE SET count = cell.count + excluded.count
    ),
    told AS (
      DELETE FROM update_tallies WHERE id IN (SELECT id FROM update_tallies ORDER BY id LIMIT ${most})
      RETURNING update_id, event, count
    ),
    noted AS (
      UPDATE updates SET unsubscribed = updates.unsubscribed + came.unsubscribed, visits = updates.visits + came.visits
      FROM (
        SELECT update_id, coalesce(sum(count) FILTER (WHERE event = 'unsubscribed'), 0)::int AS unsubscribed,
          coalesce(sum(count) FILTER (WHERE event = 'visited'), 0)::int AS visits
        FROM told GROUP BY update_id
      ) AS came WHERE updates.id = came.update_id
    )
    SELECT ((SELECT count(*) FROM taken) + (SELECT count(*) FROM told))::int AS folded`
  return row?.folded ?? 0
}
