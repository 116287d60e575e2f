import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { hashText } from './hash-text'
import { canonicalEmail } from './rules'
import type { WebKeys } from './schema'

/** A petition's own index key, wrapped for its row in `petition_index_keys`. */
export interface WrappedKey {
  wrapped: Buffer<ArrayBuffer>
  keyId: string
}

/** Makes a new index key for one petition and wraps it (AES-256-GCM, bound to the petition's id). */
export function createIndexKey(keys: WebKeys, petitionId: string): WrappedKey {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.wrapping.key, nonce).setAAD(boundTo(petitionId, keys.wrapping.id))
  const wrapped = Buffer.concat([nonce, cipher.update(randomBytes(32)), cipher.final(), cipher.getAuthTag()])
  return { wrapped, keyId: keys.wrapping.id }
}

/**
 * Unwraps a petition's key and derives from it the key of its e-mail index (HKDF, RFC 5869). Throws when the row belongs
 * to another petition or another key ring.
 */
export function unwrapIndexKey(keys: WebKeys, petitionId: string, row: { wrapped: Uint8Array; keyId: string }): Buffer {
  if (row.keyId !== keys.wrapping.id) throw new Error(`The key ring has no wrapping key "${row.keyId}"`)
  const bytes = Buffer.from(row.wrapped)
  const decipher = createDecipheriv('aes-256-gcm', keys.wrapping.key, bytes.subarray(0, 12))
    .setAAD(boundTo(petitionId, row.keyId))
    .setAuthTag(bytes.subarray(-16))
  const key = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
  return Buffer.from(hkdfSync('sha256', key, '', 'postbag/email-index/1', 32))
}

/**
 * The keyed index of an address within one petition: HMAC-SHA-256 under the key of that petition's index. Equal for every
 * spelling of one mailbox, and without the key no guess can be tested.
 */
export function indexEmail(indexKey: Uint8Array, email: string): Buffer<ArrayBuffer> {
  return hashText(indexKey, canonicalEmail(email))
}

function boundTo(petitionId: string, keyId: string): Buffer {
  return Buffer.from(`petition_index_keys|wrapped|${petitionId}|${keyId}`)
}
