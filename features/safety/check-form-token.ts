import { timingSafeEqual } from 'node:crypto'
import { hashText } from './hash-text'

const minimumAge = 3_000
const maximumAge = 24 * 60 * 60_000

/** What a form token says about the form it came with. */
export type FormTokenVerdict = 'ok' | 'too-fast' | 'too-old' | 'missing' | 'forged'

/** A token for a form: the time it was rendered (ms, base 36) and a signature bound to the form's path. */
export function createFormToken(key: Uint8Array, path: string, now: Date): string {
  const time = now.getTime().toString(36)
  return `${time}.${sign(key, path, time)}`
}

/** Judges a form token: older than 24 hours or younger than 3 seconds is refused, each in its own way. */
export function checkFormToken(key: Uint8Array, path: string, token: string, now: Date): FormTokenVerdict {
  if (token === '') return 'missing'
  const [time = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature)
  const expected = Buffer.from(sign(key, path, time))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  const age = now.getTime() - Number.parseInt(time, 36)
  if (age > maximumAge) return 'too-old'
  return age < minimumAge ? 'too-fast' : 'ok'
}

function sign(key: Uint8Array, path: string, time: string): string {
  return hashText(key, `form|${path}|${time}`).toString('base64url')
}
