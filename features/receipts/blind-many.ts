import sodium from 'sodium-native'
import { spellCode } from './derive-code'

/** Bytes of a signature's id, and of a blinded code. */
export const idWidth = 16
export const codeWidth = 32
const block = 64
const digits = Buffer.from('0123456789abcdef')

/**
 * Blinds the codes of many signatures, as `deriveCode` and `blindCode` do one: a million of them make nothing that has to be
 * thrown away. `ids` are theirs side by side; the blinded codes come out side by side.
 */
export function blindMany(
  receiptKey: Uint8Array,
  { petitionId, version }: { petitionId: string; version: number },
  ids: Buffer,
): Buffer<ArrayBuffer> {
  // HMAC is two hashes, each over the key with a pad of its own (RFC 2104).
  const padded = (pad: number) => Buffer.alloc(block).map((_, place) => (receiptKey[place] ?? 0) ^ pad)
  const inner = Buffer.concat([padded(0x36), Buffer.alloc(2 * idWidth), Buffer.from(`|${version}`)])
  const outer = Buffer.concat([padded(0x5c), Buffer.alloc(codeWidth)])
  const salt = Buffer.from(`postbag receipt 1:${petitionId}:`)
  const salted = Buffer.concat([salt, Buffer.alloc(16)])
  const digest = Buffer.alloc(codeWidth)
  const codes = Buffer.alloc((ids.length / idWidth) * codeWidth)
  for (let at = 0; at * idWidth < ids.length; at += 1) {
    for (let place = 0; place < idWidth; place += 1) {
      const byte = ids[at * idWidth + place] ?? 0
      inner[block + 2 * place] = digits[byte >> 4] ?? 0
      inner[block + 2 * place + 1] = digits[byte & 15] ?? 0
    }
    sodium.crypto_hash_sha256(digest, inner)
    digest.copy(outer, block)
    sodium.crypto_hash_sha256(digest, outer)
    spellCode(digest, salted, salt.length)
    sodium.crypto_hash_sha256(digest, salted)
    digest.copy(codes, at * codeWidth)
  }
  return codes
}
