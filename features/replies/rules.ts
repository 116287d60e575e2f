import { day, dayOf } from '@/features/days'
import { boundMarks } from '@/features/safety/bound-text'
import { controlsBesideSpace, turning } from '@/features/texts/hidden-marks'
import type { ReplyKind, ReplyState } from '@/generated/prisma/enums'

/** Letters of one reply that are read; what follows is a thread that we know. */
export const longestReply = 20_000
/** Bytes of a mail that are fetched; of a larger one only so much of its beginning, where its words stand. */
export const largestMail = 16 * 1024 * 1024

/** What is said on the desk of how a mail was read, beside its words. */
export const remarks = [
  'forwarded',
  'invitation',
  'pdf',
  'picture',
  'files',
  'empty',
  'encrypted',
  'signed',
  'winmail',
  'deep',
  'cut',
] as const
export type Remark = (typeof remarks)[number]

/** A mail that no person wrote is put apart at once; one that could not be read waits for somebody who opens the mailbox. */
export const firstStates = {
  reply: 'received',
  automatic: 'put_away',
  returned: 'put_away',
  unreadable: 'received',
} as const satisfies Record<ReplyKind, ReplyState>

/** What an organiser may do with a reply, by its state. Nothing is final: a published one can be taken back. */
const steps: Record<ReplyState, readonly ReplyState[]> = {
  received: ['published', 'put_away'],
  published: ['put_away'],
  put_away: ['published', 'received'],
}

/** True when a reply may go from one state to another. Only what a person wrote, and somebody could read, is published. */
export function mayReplyBecome(from: ReplyState, to: ReplyState, kind: ReplyKind = 'reply'): boolean {
  return steps[from].includes(to) && (to !== 'published' || kind === 'reply')
}

/** True for what a machine wrote: it is no answer until an organiser says that it is. */
export function isMachines(kind: ReplyKind): boolean {
  return kind === 'automatic' || kind === 'returned'
}

/** What people and their word processors type for the hyphen of a reference, or for nothing at all. */
const dashes = /[\u00AD\u058A\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D_]/g
/** Letters that look like those of a reference, as a reader may type them: Crockford's base 32 reads them so. */
const looksLike: Record<string, string> = {
  O: '0',
  I: '1',
  L: '1',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  О: '0',
  З: '3',
}
const group = '([0-9A-ZАВСЕНКМРТХУОЗ]{4})'
/** Two groups of four, alone: with a hyphen between them, which may be torn off at the end of a line; without; with a blank. */
const written = ['[ \\t]?-{1,2}[ \\t]?(?:\\n(?:> ?){0,4})?', '', '[ \u00A0]'].map(
  (between) => new RegExp(`(?<![0-9\\p{L}-])${group}${between}(?=${group}(?![0-9\\p{L}]|-[0-9\\p{L}]))`, 'gu'),
)
/** Letters and digits of our own (Crockford's base 32, without I, L, O and U). */
const ours = /^[0-9A-HJKMNP-TV-Z]{8}$/
/** A text full of words of four letters is not full of references. */
const mostReferences = 300

/**
 * Every reference of ours that may stand in the given texts, once each, in order: those with a hyphen first, whatever
 * dash was typed, then those without one, or with a blank. Words that happen to look like one are no letter's.
 */
export function findReferences(texts: readonly string[]): string[] {
  const found = new Set<string>()
  const plain = texts.map((text) =>
    boundMarks(text)
      .toUpperCase()
      .normalize('NFKC')
      .replace(dashes, '-')
      .replace(/[\u200B-\u200D\u2060\uFEFF\r]/g, ''),
  )
  for (const pattern of written) {
    for (const text of plain) {
      for (const [, first = '', second = ''] of text.matchAll(pattern)) {
        // Without a hyphen, two words of four letters are read as they stand.
        const isWritten = pattern === written[0]
        const eight = [...(first + second)].map((letter) => (isWritten && looksLike[letter]) || letter).join('')
        if (ours.test(eight) && found.size < mostReferences) found.add(`${eight.slice(0, 4)}-${eight.slice(4)}`)
      }
    }
  }
  return [...found]
}

/** Ids of mails that one mail may name. */
const mostAnswered = 50

/** The ids of mails of ours in a field of Message-IDs (RFC 5322, 3.6.4), without their domain: ours are kept so. */
export function answeredIds(field: string): string[] {
  const ids = [...field.slice(0, 20_000).matchAll(/<([0-9a-f-]{36})@[^>\s]{1,255}>/gi)].map(([, id = '']) =>
    id.toLowerCase(),
  )
  return [...new Set(ids)].slice(0, mostAnswered)
}

/** A reply's text as it is kept: line ends made equal, control characters gone, no more than the longest. */
export function tidyText(text: string, longest = longestReply): string {
  // Cut before it is worked on: what follows is thrown away anyway. The rest leaves room for blanks and lines that go.
  const cut = text.slice(0, 4 * longest).toWellFormed()
  const tidied = boundMarks(cut)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(turning, '')
    .replaceAll('\t', ' ')
    .replace(controlsBesideSpace, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return [...tidied].slice(0, longest).join('').trimEnd()
}

/** The day a mail came on: the first time given that is one, and neither to come nor from before there was such mail. */
export function arrivedOn(times: readonly (Date | null | undefined)[], now: Date): Date {
  const likely = times.find(
    (time) => time && time.getTime() > Date.UTC(1990, 0) && time.getTime() < now.getTime() + day,
  )
  return dayOf(likely ?? now)
}

/** Pages of replies on the desk. */
export const deskReplyPath = {
  all: (locale: string) => `/${locale}/desk/replies`,
  one: (locale: string, id: string) => `/${locale}/desk/replies/${id}`,
  scan: (locale: string, id: string) => `/${locale}/desk/replies/${id}/scan`,
}
