import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { atNight } from '@/features/signatures/recount-signatures'
import type { CollectedOrigin } from '@/generated/prisma/enums'
import { collectedLock } from './compact-collected'

/** A count of a stall or an import that was not what its rows say, and has been repaired. */
export interface CollectedDrift {
  petitionId: string
  origin: CollectedOrigin
  batchId: string
  difference: number
}

/**
 * Deletes who has confirmed here and still stands among those collected elsewhere, and counts the others anew, less the
 * deltas that still wait. Goes through all of them: once a night. Returns what was wrong; nothing is what is expected.
 */
export async function recountCollected({ db, now }: Pick<Context, 'db' | 'now'>): Promise<CollectedDrift[]> {
  return atNight({ db }, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${collectedLock})::text`
    await tx.$executeRaw`
      WITH dropped AS (
        DELETE FROM collected_signatures AS other USING signatures AS one
        WHERE other.petition_id = one.petition_id AND other.email_index = one.email_index
          AND other.state = 'counted' AND one.state IN ('confirmed', 'quarantined', 'withdrawn')
        RETURNING other.id
      )
      INSERT INTO erasures (signature_id, erased_on) SELECT id, ${dayOf(now)}::date FROM dropped
      ON CONFLICT (signature_id, act) DO NOTHING`
    return tx.$queryRaw<CollectedDrift[]>`
      WITH parts AS (
        SELECT petition_id, origin, batch_id, 1 AS part FROM collected_signatures WHERE state = 'counted'
        UNION ALL SELECT petition_id, origin, batch_id, -counted FROM collected_deltas
        UNION ALL SELECT petition_id, origin, batch_id, -counted FROM collected_counts
      ),
      wrong AS (
        SELECT petition_id, origin, batch_id, sum(part)::int AS difference FROM parts
        GROUP BY petition_id, origin, batch_id HAVING sum(part) <> 0
      )
      INSERT INTO collected_counts AS cell (petition_id, origin, batch_id, counted)
      SELECT petition_id, origin, batch_id, difference FROM wrong
      ON CONFLICT (petition_id, origin, batch_id) DO UPDATE SET counted = cell.counted + excluded.counted
      RETURNING petition_id AS "petitionId", origin::text AS origin, batch_id AS "batchId",
        (SELECT difference FROM wrong WHERE wrong.batch_id = cell.batch_id)::int AS difference`
  })
}
