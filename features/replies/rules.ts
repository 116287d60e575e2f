import type { ReplyState } from '@/generated/prisma/enums'
import { day, dayOf } from '../signatures/rules'

/** Letters of one reply that are read; what follows is a thread that we know. */
export const longestReply = 20_000
/** Bytes of the largest mail that is fetched; of a larger one only the headers are. */
export const largestMail = 5 * 1024 * 1024

/** What an organiser may do with a reply, by its state. Nothing is final: a published one can be taken back. */
const steps: Record<ReplyState, readonly ReplyState[]> = {
  received: ['published', 'put_away'],
  published: ['put_away'],
  put_away: ['published', 'received'],
}

/** True when a reply may go from one state to another. */
export function mayBecome(from: ReplyState, to: ReplyState): boolean {
  return steps[from].includes(to)
}

/** A reference as our letters print it: eight letters and digits of Crockford's base 32 in two groups of four. */
const reference = /(?<![0-9A-Z-])([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})(?![0-9A-Z-])/g

/** Every reference that stands in the given texts, once each, in order: a subject goes before a body. */
export function findReferences(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => [...text.toUpperCase().matchAll(reference)].map((match) => match[1] ?? ''))
  return [...new Set(found)]
}

/** The ids of the mails that a mail answers (RFC 5322, 3.6.4), without their domain: ours are kept so. */
export function answeredIds(headers: { inReplyTo?: string | undefined; references?: readonly string[] }): string[] {
  const all = [headers.inReplyTo ?? '', ...(headers.references ?? [])].join(' ')
  return [...new Set([...all.matchAll(/<([0-9a-f-]{36})@[^>]+>/gi)].map((match) => (match[1] ?? '').toLowerCase()))]
}

/** A mail that no person wrote: an answering machine, a list, a report of delivery (RFC 3834, RFC 3464). */
export function isAutomatic(headers: ReadonlyMap<string, string>): boolean {
  const submitted = headers.get('auto-submitted') ?? 'no'
  if (!/^\s*no\b/i.test(submitted)) return true
  if (/^multipart\/report\b/i.test(headers.get('content-type') ?? '')) return true
  return /bulk|junk|auto_reply/i.test(headers.get('precedence') ?? '') || headers.has('x-autoreply')
}

/** A reply's text as it is kept: line ends made equal, control characters gone, no more than the longest. */
export function tidyText(text: string, longest = longestReply): string {
  const tidied = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[ \u00A0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return [...tidied].slice(0, longest).join('')
}

/** The day a mail came on: the one it says, unless it says none, one to come, or one from before there was such mail. */
export function arrivedOn(said: Date, now: Date): Date {
  const isLikely = said.getTime() > Date.UTC(1990, 0) && said.getTime() < now.getTime() + day
  return dayOf(isLikely ? said : now)
}
