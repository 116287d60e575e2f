import type { Writer } from '@/features/context'
import type { CollectedOrigin } from '@/generated/prisma/enums'

type Reader = Pick<Writer, '$queryRaw'>

/** How many that were collected at stalls, or imported, count for a petition. Read from counts: there are few rows of them. */
export async function countCollected(db: Reader, petitionId: string, origin: CollectedOrigin): Promise<number> {
  const counts = await countBatches(db, petitionId, origin)
  return [...counts.values()].reduce((sum, counted) => sum + counted, 0)
}

/** The same for each stall or import; one that is not named has none. */
export async function countBatches(
  db: Reader,
  petitionId: string,
  origin: CollectedOrigin,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ batch: string; counted: number }[]>`
    SELECT batch_id::text AS batch, sum(counted)::int AS counted FROM (
      SELECT batch_id, origin, counted FROM collected_counts WHERE petition_id = ${petitionId}::uuid
      UNION ALL SELECT batch_id, origin, counted FROM collected_deltas WHERE petition_id = ${petitionId}::uuid
    ) AS parts WHERE origin = ${origin}::collected_origin GROUP BY batch_id HAVING sum(counted) <> 0`
  return new Map(rows.map(({ batch, counted }) => [batch, counted]))
}
