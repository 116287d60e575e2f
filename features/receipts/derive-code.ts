import { hash } from 'node:crypto'
import { hashText } from '@/features/safety/hash-text'

/** Crockford's base 32: no I, L, O, U. */
const letters = Buffer.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')

/**
 * The code of a signature under a version of the text: the first 80 bits of HMAC-SHA-256 under the petition's receipt key, as
 * sixteen letters. It is kept nowhere: whoever has no key cannot make it, and whoever has no code learns nothing from a list.
 * `signatureId` is a UUID.
 */
export function deriveCode(receiptKey: Uint8Array, signatureId: string, version: number): string {
  const code = Buffer.alloc(16)
  spellCode(hashText(receiptKey, `${signatureId.replaceAll('-', '')}|${version}`), code, 0)
  return code.toString('latin1')
}

/** Writes the first 80 bits of a hash as sixteen letters into `text`, from `start` on. */
export function spellCode(hash: Uint8Array, text: Buffer, start: number): void {
  for (let place = 0; place < 16; place += 1) {
    const bit = place * 5
    const two = ((hash[bit >> 3] ?? 0) << 8) | (hash[(bit >> 3) + 1] ?? 0)
    text[start + place] = letters[(two >> (11 - (bit & 7))) & 31] ?? 0
  }
}

/** A code as it stands on a list: SHA-256 of it with the petition's id. `code` is its sixteen letters. */
export function blindCode(petitionId: string, code: string): Buffer {
  return hash('sha256', `postbag receipt 1:${petitionId}:${code}`, 'buffer')
}
