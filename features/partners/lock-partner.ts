import type { Writer } from '@/features/context'
import type { PartnerState } from '@/generated/prisma/enums'

/** State of a partner, held still until the transaction ends; undefined for one that was deleted meanwhile. */
export async function lockPartner(tx: Writer, id: string): Promise<{ state: PartnerState } | undefined> {
  const [row] = await tx.$queryRaw<{ state: PartnerState }[]>`
    SELECT state::text AS state FROM partners WHERE id = ${id}::uuid FOR UPDATE`
  return row
}
