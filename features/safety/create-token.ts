import { hash, randomBytes } from 'node:crypto'
import { hashText } from './hash-text'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's base 32: no I, L, O, U

/** A secret for a link: 32 random bytes, base64url, 43 characters. Only {@link hashToken} of it is stored. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/** True for a text that could be a token; anything else is a 404 before the database is asked. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** SHA-256 of a token, as stored. A plain hash will do: the token has 256 random bits (ASVS 5.0, 6.5.2). */
export function hashToken(token: string): Buffer<ArrayBuffer> {
  return hash('sha256', token, 'buffer')
}

/** A code that people can type: `length` letters and digits (5 bits each), in groups of four: "K7QM-4TXP". */
export function createCode(length = 8): string {
  // 256 is a multiple of 32, so every letter is equally likely.
  const letters = Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Reads a typed code: forgives case, spaces, hyphens and the letters that look like digits. Empty when it is no code. */
export function readCode(text: string): string {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{6,16}$/.test(code) ? code : ''
}

/**
 * Keyed hash of a code: a code is short, so a plain hash could be guessed from a stolen database. `about` is the id of
 * what it was mailed for; a code opens nothing else, so that who guesses has one petition's or one letter's to hit.
 */
export function indexCode(key: Uint8Array, code: string, about = ''): Buffer<ArrayBuffer> {
  return hashText(key, about === '' ? readCode(code) : `${about}|${readCode(code)}`)
}
