import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { hour, hourOf } from '@/features/days'
import { hashText } from '@/features/safety/hash-text'

/** A sum that was drawn for one form of one statement. */
export interface DrawnSum {
  a: number
  b: number
  /** What comes back with the answer: the numbers, the hour, and our signature of them. */
  token: string
}

/** Hours for which a sum can be answered: as long as its form. */
const longestHours = 25

/** Draws a sum for a form about the statement of that address. */
export function drawSum(key: Uint8Array, slug: string, now: Date): DrawnSum {
  const [a, b] = [randomInt(2, 10), randomInt(2, 10)]
  const said = [a, b, hourOf(now).getTime() / hour, randomBytes(12).toString('base64url')].join('.')
  return { a, b, token: `${said}.${sign(key, slug, said)}` }
}

/** Reads a sum that came back; undefined for one that is not ours, was drawn for another statement, or is too old. */
export function readSum(
  key: Uint8Array,
  slug: string,
  token: string,
  now: Date,
): (DrawnSum & { nonce: Buffer<ArrayBuffer> }) | undefined {
  if (token.length > 120) return undefined
  const [a = '', b = '', hours = '', nonce = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature)
  const expected = Buffer.from(sign(key, slug, [a, b, hours, nonce].join('.')))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  if (hourOf(now).getTime() / hour - Number(hours) > longestHours) return undefined
  return { a: Number(a), b: Number(b), token, nonce: Buffer.from(nonce, 'base64url') }
}

/** True where somebody answered the sum: in digits of any script. */
export function isSumOf({ a, b }: DrawnSum, answer: string): boolean {
  const digits = answer.slice(0, 20).normalize('NFKC').trim()
  return /^\d{1,3}$/.test(digits) && Number(digits) === a + b
}

function sign(key: Uint8Array, slug: string, said: string): string {
  return hashText(key, `sum|${slug}|${said}`).toString('base64url')
}
