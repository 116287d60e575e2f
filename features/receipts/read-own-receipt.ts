import type { WebContext } from '@/features/context'
import { unwrapReceiptKey } from '@/features/safety/receipt-key'
import { blindCode, deriveCode } from './derive-code'
import { showCode } from './rules'

/** What a signer's own page says of their receipt. */
export interface OwnReceipt {
  /** As people read it: "K7QM-4TXP-0W2E-9ZJD". */
  code: string
  /** The day of the list it stands on; null while it waits for one. */
  listedOn: Date | null
}

/**
 * The receipt of a signature under the version it stands for; undefined once the key of the petition's codes is deleted, as
 * nobody can make a code then. Only the signer's own page may ask.
 */
export async function readOwnReceipt(
  { db, keys }: WebContext,
  signature: { id: string; petitionId: string; version: number },
): Promise<OwnReceipt | undefined> {
  const { id, petitionId, version } = signature
  const row = await db.petitionReceiptKey.findUnique({
    where: { petitionId },
    select: { wrapped: true, keyId: true },
  })
  if (!row) return undefined
  const code = deriveCode(unwrapReceiptKey(keys, petitionId, row), id, version)
  const listed = await db.receiptCode.findUnique({
    where: { petitionId_blinded: { petitionId, blinded: Uint8Array.from(blindCode(petitionId, code)) } },
    select: { listedOn: true },
  })
  return { code: showCode(code), listedOn: listed?.listedOn ?? null }
}
