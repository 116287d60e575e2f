import type { Context } from '@/features/context'
import { forgetPagesSql } from '@/features/pages'

/** Held by whoever writes counts, so that two never do at once. */
export const tallyLock = 0x7a11_1e5

/**
 * Folds waiting deltas into the counts, at most so many of each kind: deletes them and adds their sums in one statement,
 * so that nothing is counted twice or lost wherever it is interrupted. A second compactor at the same time does nothing.
 * Pages that show a changed count are forgotten. Returns how many deltas of confirmed signatures were folded.
 */
export async function compactTallies({ db }: Pick<Context, 'db'>, most = 20_000): Promise<number> {
  await compactStates({ db }, most)
  const [row] = await db.$queryRaw<{ folded: number }[]>`
    WITH taken AS (
      DELETE FROM tally_deltas
      WHERE id IN (SELECT id FROM tally_deltas ORDER BY id LIMIT ${most})
        AND (SELECT pg_try_advisory_xact_lock(${tallyLock}))
      RETURNING petition_id, country, day, delta
    ),
    by_country_and_day AS (
      INSERT INTO signature_counts AS cell (petition_id, country, day, count)
      SELECT petition_id, country, day, sum(delta) FROM taken GROUP BY petition_id, country, day HAVING sum(delta) <> 0
      ON CONFLICT (petition_id, country, day) DO UPDATE SET count = cell.count + excluded.count
    ),
    totals AS (
      UPDATE petitions SET confirmed_count = confirmed_count + change.sum
      FROM (SELECT petition_id, sum(delta) AS sum FROM taken GROUP BY petition_id HAVING sum(delta) <> 0) AS change
      WHERE petitions.id = change.petition_id
      RETURNING ${forgetPagesSql({ petition: 'petitions.id' })}
    )
    SELECT (SELECT count(*) FROM taken)::int AS folded, (SELECT count(*) FROM totals)::int AS changed`
  return row?.folded ?? 0
}

/** The same for the counts by state, which only organisers see. */
async function compactStates({ db }: Pick<Context, 'db'>, most: number): Promise<void> {
  await db.$executeRaw`
    WITH taken AS (
      DELETE FROM state_deltas
      WHERE id IN (SELECT id FROM state_deltas ORDER BY id LIMIT ${most})
        AND (SELECT pg_try_advisory_xact_lock(${tallyLock}))
      RETURNING petition_id, country, state, delta
    )
    INSERT INTO state_counts AS cell (petition_id, country, state, count)
    SELECT petition_id, country, state, sum(delta) FROM taken GROUP BY petition_id, country, state HAVING sum(delta) <> 0
    ON CONFLICT (petition_id, country, state) DO UPDATE SET count = cell.count + excluded.count`
}
