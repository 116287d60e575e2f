import { timingSafeEqual } from 'node:crypto'
import { day } from '@/features/days'
import { returnDays } from '@/features/outbox/rules'
import { hashText } from '@/features/safety/hash-text'

/** Bytes of a token: the id of the mail, the last day on which it is believed (since 1970), and a keyed hash of both. */
const size = { id: 16, day: 2, hash: 10 }
const bytes = size.id + size.day + size.hash
/** Its letters, five bits each: mail servers may write them in either case. */
const letters = Math.ceil((bytes * 8) / 5)
const written = new RegExp(`^[0-9a-v]{${letters}}$`)
/** Looked for in whatever servers put around an address. */
const inAddress = new RegExp(`\\+([0-9a-v]{${letters}})@`, 'gi')

/** Letters that the local part of the address may have beside the sign and the token (RFC 5321, 4.5.3.1.1). */
export const longestLocal = 64 - 1 - letters

/**
 * The address that a mail gives as its sender, so that what comes back names the mail: `returns+TOKEN@example.org`. The
 * token says nothing but the random id that stands in the mail's Message-ID anyway, and ends with its day.
 */
export function signReturn(key: Uint8Array, address: string, { messageId, now }: { messageId: string; now: Date }) {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${createToken(key, messageId, now)}${address.slice(at)}`
}

/** The tokens that stand in the addresses of a text, whoever wrote them there. */
export function findTokens(text: string): string[] {
  return [...text.matchAll(inAddress)].map(([, token = '']) => token.toLowerCase())
}

/** The id of the mail that a token names; undefined for one that is not ours, or whose day is over. */
export function readToken(key: Uint8Array, token: string, now: Date): string | undefined {
  if (!written.test(token)) return undefined
  const number = [...token].reduce((sum, letter) => sum * 32n + BigInt(Number.parseInt(letter, 32)), 0n)
  const whole = Buffer.from(number.toString(16).padStart(bytes * 2, '0'), 'hex')
  if (whole.length !== bytes) return undefined
  const signed = whole.subarray(0, size.id + size.day)
  if (!timingSafeEqual(whole.subarray(signed.length), sign(key, signed))) return undefined
  if (signed.readUInt16BE(size.id) < daysOf(now)) return undefined
  return signed.toString('hex', 0, size.id).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function createToken(key: Uint8Array, messageId: string, now: Date): string {
  const signed = Buffer.alloc(size.id + size.day)
  signed.write(messageId.replaceAll('-', ''), 'hex')
  signed.writeUInt16BE(daysOf(now) + returnDays, size.id)
  const number = BigInt(`0x${Buffer.concat([signed, sign(key, signed)]).toString('hex')}`)
  return number.toString(32).padStart(letters, '0')
}

function sign(key: Uint8Array, signed: Buffer): Buffer {
  return hashText(key, `return|${signed.toString('hex')}`).subarray(0, size.hash)
}

function daysOf(time: Date): number {
  return Math.floor(time.getTime() / day)
}
