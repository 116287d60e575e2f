import type { Context } from '@/features/context'
import { forgetPagesSql } from '@/features/pages'
import { tallyLock } from './compact-tallies'
import { smallest } from './hide-numbers'

/**
 * Shows the counts by country and by day as they are at this moment, of every petition whose count of all has moved by
 * ten or more since they were last shown. Called once a day: the total beside them moves with every signature, and a
 * count that moved with it would tell where that one came from. Returns how many petitions show other counts.
 */
export async function publishCounts({ db }: Pick<Context, 'db'>): Promise<number> {
  const [, changed] = await db.$transaction([
    db.$queryRaw`SELECT pg_advisory_xact_lock(${tallyLock})::text`,
    db.$queryRaw<{ told: string }[]>`
      WITH due AS (
        SELECT petition_id FROM signature_counts GROUP BY petition_id HAVING abs(sum(count) - sum(shown)) >= ${smallest}
      ),
      changed AS (
        UPDATE signature_counts AS cell SET shown = count FROM due
        WHERE cell.petition_id = due.petition_id AND shown <> count RETURNING cell.petition_id
      )
      SELECT ${forgetPagesSql({ petition: 'petition_id' })}::text AS told
      FROM (SELECT DISTINCT petition_id FROM changed) AS petitions`,
  ])
  return changed.length
}
