import type { Context } from '@/features/context'
import { tallyLock } from '@/features/counts/compact-tallies'
import { minute } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import type { Prisma } from '@/generated/prisma/client'
import { counted } from './rules'

/** Runs in one transaction what goes through all signatures, which may take longer than things may elsewhere. */
export function atNight<Outcome>(
  { db }: Pick<Context, 'db'>,
  work: (tx: Prisma.TransactionClient) => Promise<Outcome>,
): Promise<Outcome> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '10min'`
      return work(tx)
    },
    { timeout: 15 * minute },
  )
}

/** A count that was not what the signatures say, and has been repaired. */
export interface Drift {
  petitionId: string
  /** Repaired minus shown before. */
  difference: number
}

/**
 * Counts every petition's confirmed signatures anew, less the deltas that still wait, and repairs what differs, by
 * country and day and in all. Returns the petitions whose total was wrong; none is what is expected.
 */
export async function recountSignatures({ db }: Pick<Context, 'db'>): Promise<Drift[]> {
  const drifts = await atNight({ db }, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${tallyLock})::text`
    await tx.$executeRaw`
      WITH right_counts AS (
        SELECT petition_id, country, day, sum(part)::int AS count FROM (
          SELECT petition_id, country, confirmed_on AS day, 1 AS part FROM signatures WHERE state = ANY(${counted}::signature_state[])
          UNION ALL SELECT petition_id, country, day, -delta FROM tally_deltas
        ) AS parts GROUP BY petition_id, country, day
      ),
      gone AS (
        UPDATE signature_counts AS cell SET count = 0
        WHERE count <> 0 AND NOT EXISTS (
          SELECT FROM right_counts AS other
          WHERE other.petition_id = cell.petition_id AND other.country = cell.country AND other.day = cell.day)
      )
      INSERT INTO signature_counts AS cell (petition_id, country, day, count)
      SELECT petition_id, country, day, count FROM right_counts
      ON CONFLICT (petition_id, country, day) DO UPDATE SET count = excluded.count WHERE cell.count <> excluded.count`
    return tx.$queryRaw<Drift[]>`
      WITH right_totals AS (
        SELECT petitions.id, petitions.confirmed_count AS was, coalesce(sum(cell.count), 0)::int AS total
        FROM petitions LEFT JOIN signature_counts AS cell ON cell.petition_id = petitions.id GROUP BY petitions.id
      )
      UPDATE petitions SET confirmed_count = total FROM right_totals
      WHERE petitions.id = right_totals.id AND confirmed_count <> total
      RETURNING petitions.id AS "petitionId", total - was AS difference,
        ${forgetPagesSql({ petition: 'petitions.id' })}::text`
  })
  return drifts.map(({ petitionId, difference }) => ({ petitionId, difference }))
}
