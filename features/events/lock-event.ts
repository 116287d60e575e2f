import type { Writer } from '@/features/context'
import type { EventState } from '@/generated/prisma/enums'

/** What decides about an event. */
export interface LockedEvent {
  state: EventState
  revision: number
  startsAt: Date | null
}

/** What decides about an event, held still until the transaction ends. */
export async function lockEvent(tx: Writer, id: string): Promise<LockedEvent> {
  const rows = await tx.$queryRaw<LockedEvent[]>`
    SELECT state::text AS state, revision, starts_at AS "startsAt" FROM events WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  if (!rows[0]) throw new Error('An event that was loaded is gone')
  return rows[0]
}
