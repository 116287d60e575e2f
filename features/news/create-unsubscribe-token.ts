import { hashText } from '@/features/safety/hash-text'
import type { WorkerKeys } from '@/features/safety/schema'

/**
 * The secret by which a signer unsubscribes, 43 characters. The same in every mail to them, made from the worker's own
 * key: one row for each reader is enough, which keeps the hash alone, and no mail has to carry it before it is written.
 */
export function createUnsubscribeToken(keys: WorkerKeys, signatureId: string): string {
  return hashText(keys.addresses, `unsubscribe|${signatureId}`).toString('base64url')
}
