import { day } from '@/features/days'
import type { NameDisplay, PetitionState, ReaderShare, SignatureState } from '@/generated/prisma/enums'

/** Unconfirmed data is gone after this many days, whatever happened to the mail. Its link ends, and it is "expired", after `linkHours` of outbox. */
export const unconfirmedKeptDays = 7
/** The same form, and whoever is on record, brings a mail at most once in this time. */
export const mailIntervalHours = 24
/** Forms of one address that a petition writes to it about in a day, … */
export const mailsADay = 3
/** … and in the time that a link lives: whoever may have no more mails has a link in the mailbox. */
export const mailsAtOnce = 5
/** People who may sign with one address; … */
export const peopleAtMost = 3
/** … and once one of them has, forms in other names that a petition writes to it about in a day. */
export const othersADay = peopleAtMost - 1
/** Forms that wait without a mail of their own; the oldest gives way. */
export const formsKept = 10
/** A form that waits is reminded of when its link has so many hours left: after two days, and before it ends. */
export const reminderHours = [24, 8] as const
/** A reminder with less time than this left would not be read in time. */
export const latestReminderHours = 2
/** Names on a page of the public list, and in one batch of it: what comes out together is split. */
export const namesPerBatch = 40
/** Sealed data is kept this long after the petition closed, or this long after it was handed in, whichever is first. */
export const keptMonthsAfterClose = 6
export const keptDaysAfterHandIn = 30
/** … and never longer than this after the confirmation, though the petition stays open. */
export const keptMonthsAtMost = 24

/** When what is sealed of the signers is deleted, if the hand-in is noted at that time: whichever is first. */
export function deletionDay({ handedInAt, endedAt }: { handedInAt: Date; endedAt: Date | null }): Date {
  const afterHandIn = new Date(handedInAt.getTime() + keptDaysAfterHandIn * day)
  if (endedAt === null) return afterHandIn
  const afterClose = new Date(endedAt)
  afterClose.setUTCMonth(afterClose.getUTCMonth() + keptMonthsAfterClose)
  return afterClose < afterHandIn ? afterClose : afterHandIn
}

/** Only these count and are shown. */
export const counted: readonly SignatureState[] = ['confirmed']
/** Who signed is on record for good: signing again changes nothing. Nothing here quarantines: one that was by hand stays so. */
export const onRecord: readonly SignatureState[] = ['confirmed', 'quarantined']
/** Nobody has said yet that it is theirs. */
export const unconfirmed: readonly SignatureState[] = ['pending', 'expired']
/** Its owner may still choose how the name appears. */
export const displayable: readonly SignatureState[] = ['pending', ...onRecord]

interface Step {
  from: readonly SignatureState[]
  to: SignatureState
}

/**
 * What leads a signature out of which states into which; the statement of each use case runs its line, and in every other
 * state it changes nothing. Who signs after a withdrawal begins a row of its own.
 */
export const signatureSteps = {
  sign: { from: ['expired'], to: 'pending' },
  confirm: { from: ['pending'], to: 'confirmed' },
  withdraw: { from: [...unconfirmed, ...onRecord], to: 'withdrawn' },
  expire: { from: ['pending'], to: 'expired' },
} satisfies Record<string, Step>

export type SignatureEvent = keyof typeof signatureSteps

/** The state after an event; the same state when the event means nothing there. A step taken twice does no harm. */
export function nextState(state: SignatureState, event: SignatureEvent): SignatureState {
  const { from, to }: Step = signatureSteps[event]
  return from.includes(state) ? to : state
}

/** True while a petition takes new signatures. */
export function takesSignatures(
  petition: { state: PetitionState; opensAt: Date | null; closesAt: Date | null },
  now: Date,
): boolean {
  const opened = petition.opensAt === null || petition.opensAt <= now
  return petition.state === 'open' && opened && (petition.closesAt === null || petition.closesAt > now)
}

/** True while a signature may still be confirmed: until 24 hours after the petition closed. */
export function takesConfirmations(
  petition: { state: PetitionState; closesAt: Date | null; closedAt: Date | null },
  now: Date,
): boolean {
  if (petition.state === 'draft') return false
  const ends = [petition.closesAt, petition.closedAt].filter((end) => end !== null).map((end) => end.getTime())
  if (ends.length === 0) return petition.state === 'open'
  return now.getTime() < Math.min(...ends) + day
}

/** True of two signatures with one address that are of one person, or may be: a name that was never known fits any. */
export function isSamePerson(one: { personIndex: Uint8Array }, other: { personIndex: Uint8Array }): boolean {
  if (one.personIndex.length === 0 || other.personIndex.length === 0) return true
  return Buffer.compare(one.personIndex, other.personIndex) === 0
}

/**
 * True while a waiting form has a mail of its own that has left: a link that still opens it, or one made since it was last
 * typed. One whose mail is held back, because its address had enough today, waits as if it had none; and so does one that
 * was typed again after its last link, without a mail.
 */
export function isMailed(
  form: { createdOn: Date; links: readonly { createdAt: Date; expiresAt: Date | null }[] },
  now: Date,
): boolean {
  return form.links.some(
    ({ createdAt, expiresAt }) => expiresAt !== null && (expiresAt > now || createdAt >= form.createdOn),
  )
}

/** Who may see the name, the safest first. */
export const displays: readonly NameDisplay[] = ['none', 'initials', 'addressee', 'full']

/** Those whose names, or initials, may stand in public. */
export const publicDisplays: readonly NameDisplay[] = ['initials', 'full']

/** A name as a reader gets it: in full, "A. K." or nothing. Initials are at most three. */
export function nameAs(name: string, share: ReaderShare): string {
  if (share === 'full') return name
  if (share !== 'initials') return ''
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
  const initials = name
    .split(/[\s.]+/)
    .map((word) => [...graphemes.segment(word)].find(({ segment }) => /\p{L}/u.test(segment))?.segment)
    .filter((letter) => letter !== undefined)
  return initials
    .slice(0, 3)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ')
}

/** Paths a mail links to (design, addresses). */
export const signaturePath = {
  confirm: (locale: string, token: string) => `/${locale}/signatures/${token}/confirm`,
  own: (locale: string, token: string) => `/${locale}/signatures/${token}`,
  /** Where the code of a mail is typed. The petition stands there by its id, which says nothing to who reads along. */
  code: (locale: string, petitionId: string) => `/${locale}/signatures/code?petition=${petitionId}`,
}
