import type { WorkerContext } from '@/features/context'
import { openReceiptKey } from '@/features/safety/receipt-key'
import { deriveCode } from './derive-code'
import { showCode } from './rules'

/**
 * The receipt of a signature under the version it stands for, for a mail to its owner: as people read it. Undefined once the
 * key of the petition's codes is deleted.
 */
export async function readMailedReceipt(
  { db, keys }: Pick<WorkerContext, 'db' | 'keys'>,
  { id, petitionId, version }: { id: string; petitionId: string; version: number },
): Promise<string | undefined> {
  const row = await db.petitionReceiptKey.findUnique({
    where: { petitionId },
    select: { sealed: true, sealedTo: true },
  })
  return row ? showCode(deriveCode(openReceiptKey(keys, petitionId, row), id, version)) : undefined
}
