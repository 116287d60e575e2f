import type { Writer } from '@/features/context'

/**
 * Deletes what a letter no longer needs of its signatories: whoever was taken off, and every sealed address. Called in
 * the transaction that freezes or closes it; the link of a mail still tells what became of the letter.
 */
export async function eraseSignatoryAddresses(tx: Writer, letterId: string): Promise<void> {
  await tx.signatory.deleteMany({ where: { letterId, state: 'removed' } })
  await tx.signatory.updateMany({ where: { letterId }, data: { sealed: null, keyId: null } })
}
