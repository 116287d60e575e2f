import { hash } from 'node:crypto'
import { hashText } from '@/features/safety/hash-text'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's base 32: no I, L, O, U
/** Ten bits at once: a million codes are written in one go. */
const pairs = [...alphabet].flatMap((first) => [...alphabet].map((second) => first + second))

/**
 * The code of a signature under a version of the text: the first 80 bits of HMAC-SHA-256 under the petition's receipt key, as
 * sixteen letters. It is kept nowhere: whoever has no key cannot make it, and whoever has no code learns nothing from a list.
 * `signatureId` is a UUID, with or without dashes.
 */
export function deriveCode(receiptKey: Uint8Array, signatureId: string, version: number): string {
  const bytes = hashText(receiptKey, `${signatureId.replaceAll('-', '')}|${version}`)
  return encode(bytes, 0) + encode(bytes, 5)
}

/** Forty bits as eight letters. */
function encode(bytes: Uint8Array, at: number): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(at, at + 5)
  const bits = [(a << 2) | (b >> 6), ((b & 63) << 4) | (c >> 4), ((c & 15) << 6) | (d >> 2), ((d & 3) << 8) | e]
  return bits.map((ten) => pairs[ten]).join('')
}

/** A code as it stands on a list: SHA-256 of it with the petition's id. `code` is its sixteen letters. */
export function blindCode(petitionId: string, code: string): Buffer {
  return hash('sha256', `postbag receipt 1:${petitionId}:${code}`, 'buffer')
}
