import { hkdfSync, randomBytes } from 'node:crypto'
import { canonicalEmail } from './canonical-email'
import { hashText } from './hash-text'
import type { WebKeys } from './schema'
import { unwrapKey, type WrappedKey, wrapKey } from './wrap-key'

const table = 'petition_index_keys'

/** Makes a new index key for one petition and wraps it for its row. */
export function createIndexKey(keys: WebKeys, petitionId: string): WrappedKey {
  return wrapKey(keys, { table, petitionId }, randomBytes(32))
}

/**
 * Unwraps a petition's key and derives from it the key of its e-mail index (HKDF, RFC 5869). Throws when the row belongs
 * to another petition or another key ring.
 */
export function unwrapIndexKey(keys: WebKeys, petitionId: string, row: { wrapped: Uint8Array; keyId: string }): Buffer {
  const key = unwrapKey(keys, { table, petitionId }, row)
  return Buffer.from(hkdfSync('sha256', key, '', 'postbag/email-index/1', 32))
}

/**
 * The keyed index of an address within one petition: HMAC-SHA-256 under the key of that petition's index. Equal for every
 * spelling of one mailbox, and without the key no guess can be tested.
 */
export function indexEmail(indexKey: Uint8Array, email: string): Buffer<ArrayBuffer> {
  return hashText(indexKey, canonicalEmail(email))
}
