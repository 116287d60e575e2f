import type { Writer } from '@/features/context'
import type { ConsentPurpose, UpdateState } from '@/generated/prisma/enums'

export interface LockedUpdate {
  state: UpdateState
  purpose: ConsentPurpose
  revision: number
  writtenBy: string | null
}

/** What decides about an update, held still until the transaction ends. */
export async function lockUpdate(tx: Writer, id: string): Promise<LockedUpdate> {
  const rows = await tx.$queryRaw<LockedUpdate[]>`
    SELECT state::text AS state, purpose::text AS purpose, revision, written_by::text AS "writtenBy"
    FROM updates WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  if (!rows[0]) throw new Error('An update that was loaded is gone')
  return rows[0]
}
