import type { Writer } from '@/features/context'
import type { StallNumbers, StallTimes } from './rules'

/** A stall as it is now, held still until the transaction ends. */
export interface LockedStall extends StallNumbers, StallTimes {
  id: string
  petitionId: string
  most: number
  offAt: Date | null
}

/** Holds a stall for a change. */
export async function lockStall(tx: Writer, id: string): Promise<LockedStall> {
  const rows = await tx.$queryRaw<LockedStall[]>`
    SELECT id::text AS id, petition_id::text AS "petitionId", last_day::timestamp AT TIME ZONE 'UTC' AS "lastDay",
      ended_at AS "endedAt", arrives_until AS "arrivesUntil", off_at AS "offAt", most, arrived, taken, mailed, late, faulty
    FROM stalls WHERE id = ${id}::uuid FOR UPDATE`
  const [row] = rows
  if (!row) throw new Error('A stall that was loaded is gone')
  return row
}
