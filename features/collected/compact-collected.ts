import type { Context } from '@/features/context'
import { forgetPagesSql } from '@/features/pages'

/** Held by whoever folds these counts, so that two never do at once. */
export const collectedLock = 0x0c0_11ec

/**
 * Folds waiting deltas into the counts of stalls and imports, at most so many: deletes them and adds their sums in one
 * statement. A count of none is no row. Pages that show them are forgotten. Returns how many were folded.
 */
export async function compactCollected({ db }: Pick<Context, 'db'>, most = 20_000): Promise<number> {
  const [done] = await db.$queryRaw<{ folded: number }[]>`
    WITH taken AS (
      DELETE FROM collected_deltas WHERE id IN (SELECT id FROM collected_deltas ORDER BY id LIMIT ${most})
        AND (SELECT pg_try_advisory_xact_lock(${collectedLock}))
      RETURNING petition_id, origin, batch_id, counted
    ),
    folded AS (
      INSERT INTO collected_counts AS cell (petition_id, origin, batch_id, counted)
      SELECT petition_id, origin, batch_id, sum(counted) FROM taken GROUP BY petition_id, origin, batch_id
      ON CONFLICT (petition_id, origin, batch_id) DO UPDATE SET counted = cell.counted + excluded.counted
      RETURNING petition_id
    ),
    told AS (
      SELECT ${forgetPagesSql({ count: 'petition_id', petition: 'petition_id' })} FROM (SELECT DISTINCT petition_id FROM folded) AS changed
    )
    SELECT (SELECT count(*) FROM taken)::int AS folded, (SELECT count(*) FROM told)::int AS told`
  const folded = done?.folded ?? 0
  if (folded > 0) await db.$executeRaw`DELETE FROM collected_counts WHERE counted = 0`
  return folded
}
