import type { Context } from '@/features/context'
import { tallyLock } from '@/features/counts/compact-tallies'
import { atNight } from './recount-signatures'

/** Counts by state that were not what the signatures say, and have been repaired. */
export interface StateDrift {
  petitionId: string
  /** How many counts, by country and state, were wrong. */
  cells: number
}

/**
 * Counts every petition's signatures by state and country anew, less the deltas that still wait, and repairs what
 * differs. Goes through all signatures: once a night. Returns the petitions of which some count was wrong; none is what
 * is expected.
 */
export async function recountStates({ db }: Pick<Context, 'db'>): Promise<StateDrift[]> {
  return atNight({ db }, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${tallyLock})::text`
    return tx.$queryRaw<StateDrift[]>`
      WITH right_counts AS (
        SELECT petition_id, country, state, sum(part)::int AS count FROM (
          SELECT petition_id, country, state, count(*) AS part FROM signatures GROUP BY petition_id, country, state
          UNION ALL SELECT petition_id, country, state, -delta FROM state_deltas
        ) AS parts GROUP BY petition_id, country, state
      ),
      gone AS (
        UPDATE state_counts AS cell SET count = 0
        WHERE count <> 0 AND NOT EXISTS (
          SELECT FROM right_counts AS other
          WHERE other.petition_id = cell.petition_id AND other.country = cell.country AND other.state = cell.state)
        RETURNING petition_id
      ),
      repaired AS (
        INSERT INTO state_counts AS cell (petition_id, country, state, count)
        SELECT petition_id, country, state, count FROM right_counts
        ON CONFLICT (petition_id, country, state) DO UPDATE SET count = excluded.count WHERE cell.count <> excluded.count
        RETURNING petition_id, count
      )
      SELECT petition_id AS "petitionId", count(*)::int AS cells FROM (
        SELECT petition_id FROM gone UNION ALL SELECT petition_id FROM repaired WHERE count <> 0
      ) AS wrong GROUP BY petition_id`
  })
}
