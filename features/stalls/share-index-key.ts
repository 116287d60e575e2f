import type { WebContext, Writer } from '@/features/context'
import { sealIndexKey } from '@/features/safety/index-email'

/**
 * Sees to it that the worker has the key of a petition's index, sealed beside the key itself: it signs for those who give
 * an address at a stall. A petition without a key takes no signatures, and gets none.
 */
export async function shareIndexKey(
  { db, keys }: { db: WebContext['db'] | Writer; keys: WebContext['keys'] },
  petitionId: string,
): Promise<void> {
  const row = await db.petitionIndexKey.findFirst({
    where: { petitionId, sealedTo: null },
    select: { wrapped: true, keyId: true },
  })
  if (!row) return
  const { sealed, keyId } = sealIndexKey(keys, petitionId, row)
  await db.petitionIndexKey.updateMany({ where: { petitionId, sealedTo: null }, data: { sealed, sealedTo: keyId } })
}
