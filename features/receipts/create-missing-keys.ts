import type { WebContext } from '@/features/context'
import { createReceiptKey } from '@/features/safety/receipt-key'

/** Makes the receipt keys of petitions that were open before there were receipts. Twice is harmless. */
export async function createMissingKeys({ db, keys }: Pick<WebContext, 'db' | 'keys'>): Promise<void> {
  const where = { state: 'open', receiptKey: null, receiptDays: { none: {} } } as const
  const petitions = await db.petition.findMany({ where, select: { id: true } })
  const rows = petitions.map(({ id: petitionId }) => ({ petitionId, ...createReceiptKey(keys, petitionId) }))
  await db.petitionReceiptKey.createMany({ data: rows, skipDuplicates: true })
}
