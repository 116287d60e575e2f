import { hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { canonicalEmail } from './canonical-email'
import { hashText } from './hash-text'
import type { WebKeys, WorkerKeys } from './schema'
import { openAsWorker, type Sealed, sealForWorker } from './seal-for-worker'
import { unwrapKey, type WrappedKey, wrapKey } from './wrap-key'

const table = 'petition_index_keys'
const sealedKey = z.object({ petitionId: z.string(), key: z.base64() })

/** Makes a new index key for one petition and wraps it for its row. */
export function createIndexKey(keys: WebKeys, petitionId: string): WrappedKey {
  return wrapKey(keys, { table, petitionId }, randomBytes(32))
}

/**
 * Unwraps a petition's key and derives from it the key of its e-mail index (HKDF, RFC 5869). Throws when the row belongs
 * to another petition or another key ring.
 */
export function unwrapIndexKey(keys: WebKeys, petitionId: string, row: { wrapped: Uint8Array; keyId: string }): Buffer {
  return derive(unwrapKey(keys, { table, petitionId }, row))
}

/**
 * Seals a petition's key for the worker, which signs for those who gave an address at a stall: it opens what web may not.
 * Kept in the same row, so that it goes with the key.
 */
export function sealIndexKey(keys: WebKeys, petitionId: string, row: { wrapped: Uint8Array; keyId: string }): Sealed {
  const key = unwrapKey(keys, { table, petitionId }, row).toString('base64')
  return sealForWorker(keys, { petitionId, key } satisfies z.input<typeof sealedKey>)
}

/** The key of the e-mail index, for the worker. Throws when the row belongs to another petition or another key ring. */
export function openIndexKey(
  keys: Pick<WorkerKeys, 'sealing'>,
  petitionId: string,
  row: { sealed: Uint8Array; sealedTo: string },
): Buffer {
  const opened = sealedKey.parse(openAsWorker(keys, { sealed: row.sealed, keyId: row.sealedTo }))
  if (opened.petitionId !== petitionId) throw new Error('An index key belongs to another petition')
  return derive(Buffer.from(opened.key, 'base64'))
}

function derive(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'postbag/email-index/1', 32))
}

/**
 * The keyed index of an address within one petition: HMAC-SHA-256 under the key of that petition's index. Equal for every
 * spelling of one mailbox, and without the key no guess can be tested.
 */
export function indexEmail(indexKey: Uint8Array, email: string): Buffer<ArrayBuffer> {
  return hashText(indexKey, canonicalEmail(email))
}
