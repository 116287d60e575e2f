import type { Context } from '@/features/context'
import { forgetPagesSql } from '@/features/pages'

/** Held by whoever folds these counts, so that two never do at once. */
export const compactLock = 0x7ec_e1b

/**
 * Folds waiting deltas into the counts of versions and forms, at most so many of each: deletes them and adds their sums in
 * one statement, so that nothing is counted twice or lost. Pages that show them are forgotten. Returns how many were folded.
 */
export async function compactReceipts({ db }: Pick<Context, 'db'>, most = 20_000): Promise<number> {
  const versions = await db.$queryRaw<{ folded: number }[]>`
    WITH taken AS (
      DELETE FROM receipt_deltas WHERE id IN (SELECT id FROM receipt_deltas ORDER BY id LIMIT ${most})
        AND (SELECT pg_try_advisory_xact_lock(${compactLock}))
      RETURNING *
    ),
    folded AS (
      INSERT INTO receipt_counts AS cell (petition_id, version_id, confirmed, withdrawn, quarantined, listed, unlisted, gone, replaced, filled)
      SELECT petition_id, version_id, sum(confirmed), sum(withdrawn), sum(quarantined), sum(listed), sum(unlisted), sum(gone),
        sum(replaced), sum(filled) FROM taken GROUP BY petition_id, version_id
      ON CONFLICT (petition_id, version_id) DO UPDATE SET
        confirmed = cell.confirmed + excluded.confirmed, withdrawn = cell.withdrawn + excluded.withdrawn,
        quarantined = cell.quarantined + excluded.quarantined, listed = cell.listed + excluded.listed,
        unlisted = cell.unlisted + excluded.unlisted, gone = cell.gone + excluded.gone,
        replaced = cell.replaced + excluded.replaced, filled = cell.filled + excluded.filled
      RETURNING petition_id
    ),
    told AS (SELECT ${forgetPagesSql({ count: 'petition_id' })} FROM (SELECT DISTINCT petition_id FROM folded) AS changed)
    SELECT (SELECT count(*) FROM taken)::int AS folded, (SELECT count(*) FROM told)::int AS told`
  const forms = await db.$queryRaw<{ folded: number }[]>`
    WITH taken AS (
      DELETE FROM form_deltas WHERE id IN (SELECT id FROM form_deltas ORDER BY id LIMIT ${most})
        AND (SELECT pg_try_advisory_xact_lock(${compactLock}))
      RETURNING *
    ),
    folded AS (
      INSERT INTO form_counts AS cell (petition_id, day, forms, settled)
      SELECT petition_id, day, sum(forms), sum(settled) FROM taken GROUP BY petition_id, day
      ON CONFLICT (petition_id, day) DO UPDATE SET forms = cell.forms + excluded.forms, settled = cell.settled + excluded.settled
      RETURNING petition_id
    ),
    told AS (SELECT ${forgetPagesSql({ count: 'petition_id' })} FROM (SELECT DISTINCT petition_id FROM folded) AS changed)
    SELECT (SELECT count(*) FROM taken)::int AS folded, (SELECT count(*) FROM told)::int AS told`
  return [...versions, ...forms].reduce((sum, { folded }) => sum + folded, 0)
}
