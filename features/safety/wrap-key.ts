import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { WebKeys } from './schema'

/** A key of one petition, as its row keeps it: wrapped by the web process's key ring. */
export interface WrappedKey {
  wrapped: Buffer<ArrayBuffer>
  keyId: string
}

/** Wraps a key of one petition for its row in `table` (AES-256-GCM, bound to the table and the petition's id). */
export function wrapKey(keys: WebKeys, row: { table: string; petitionId: string }, key: Uint8Array): WrappedKey {
  const nonce = randomBytes(12)
  const keyId = keys.wrapping.id
  const cipher = createCipheriv('aes-256-gcm', keys.wrapping.key, nonce).setAAD(boundTo(row, keyId))
  return { wrapped: Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]), keyId }
}

/** Unwraps it. Throws when the row belongs to another petition, another table or another key ring. */
export function unwrapKey(
  keys: WebKeys,
  row: { table: string; petitionId: string },
  { wrapped, keyId }: { wrapped: Uint8Array; keyId: string },
): Buffer {
  if (keyId !== keys.wrapping.id) throw new Error(`The key ring has no wrapping key "${keyId}"`)
  const bytes = Buffer.from(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', keys.wrapping.key, bytes.subarray(0, 12))
    .setAAD(boundTo(row, keyId))
    .setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

function boundTo({ table, petitionId }: { table: string; petitionId: string }, keyId: string): Buffer {
  return Buffer.from(`${table}|wrapped|${petitionId}|${keyId}`)
}
