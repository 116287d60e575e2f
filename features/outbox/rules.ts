import { minute } from '@/features/days'
import type { MailReturn, MailState } from '@/generated/prisma/enums'
import { type MailKind, mailKinds } from './schema'

/** A secret link in a mail lives this long after the mail was first sent. */
export const linkHours = 72
/** How long one worker may keep a mail; longer than every timeout of a sending together. */
export const leaseMinutes = 5
/** Waiting times before the next attempt after a passing fault, in minutes: 1 m to 24 h. After the last, it failed. */
export const retryMinutes = [1, 5, 15, 60, 180, 360, 720, 1440] as const
/** A server that asks to come back later wants at least this. */
const greylistMinutes = 5
/** Attempts that fail because our mail server is away do not count, for this long. */
const longestOutageDays = 5
/** A letter that may have arrived is sent a second time after this, with the same Message-ID, and then never again. */
export const secondTryMinutes = 30

/** No worker was heard of for so long: the desk is told. */
export const silentMinutes = 2
/** The oldest mail that should have gone waits so long: the desk is told. */
export const stuckMinutes = 15
/** A letter that was released and that no worker took for so long goes back into its addressee's queue. */
export const releaseMinutes = 5
/** Days for which a report that a mail came back is believed: servers try for five, and some then wait. */
export const returnDays = 7
/** An address whose mails came back on so many days among so many, for what may pass each time, is taken to be gone. */
export const softBounces = 3
export const softDays = 30

/** Letters that one digest carries; the rest follows the next day. */
export const digestSize = 100

/** A mail that is over: nothing will happen to it, and its sealed payload is gone. */
export const over: readonly MailState[] = ['sent', 'failed', 'cancelled']

/** What came of mails that were sent and surely did not arrive. */
export const cameBack: readonly MailReturn[] = ['hard', 'soft', 'refused']

/**
 * What an attempt came to. `put_off`: the recipient's side asks to come back later (greylisting). `ambiguous`: the text
 * was handed over and no answer came, so that the mail may have been accepted. `blocked`: refused for its content, which
 * an operator should look at.
 */
export type Attempt =
  | { result: 'sent' }
  | { result: 'transient' | 'put_off' | 'permanent' | 'blocked' | 'ambiguous' | 'server_down'; code: string }

/** The part of a nodemailer error that says what happened. */
export interface MailError {
  code?: string
  responseCode?: number
  /** Present when it was the recipient that the server refused, and not the session or the sender. */
  rejected?: unknown
}

/**
 * Reads an error of nodemailer 10. It is never judged by its `command`, which says CONN even after DATA; `handedOver`
 * says whether the text had begun to go out when the error came. What is wrong with the session and not with the mail
 * (no connection, no TLS, bad password, 421, a sender that is not allowed) is `server_down`.
 */
export function classify(error: MailError, handedOver: boolean): Exclude<Attempt, { result: 'sent' }> {
  const reply = error.responseCode ?? 0
  // No TLS and no sign-in are ours to put right, whatever number the server gave them.
  const ours = error.code === 'ETLS' || error.code === 'EAUTH' ? error.code : undefined
  const code = String(ours ?? error.responseCode ?? error.code ?? 'unknown')
  if (reply === 0 && handedOver) return { result: 'ambiguous', code }
  if (error.code === 'EMESSAGE') return { result: reply >= 400 && reply < 500 ? 'transient' : 'blocked', code }
  const recipientRefused = error.rejected !== undefined || reply === 0
  if (error.code === 'EENVELOPE' && recipientRefused && reply !== 421) {
    return { result: reply >= 400 && reply < 500 ? 'put_off' : 'permanent', code }
  }
  return { result: 'server_down', code }
}

/** What becomes of a mail after an attempt. */
export interface NextStep {
  state: MailState
  /** Kept in `last_code`; see {@link marks}. */
  code: string
  /** The wait before it is due again. */
  minutes?: number
  /** The attempt did not reach the addressee's side and does not count. */
  uncounted?: true
}

/** Values of `last_code` that carry the state of a sending. */
export const marks = {
  /** The letter is being handed to the server; found on an expired lease, nobody knows whether it arrived. */
  sending: 'sending',
  sendingAgain: 'sending-again',
  /** It may have arrived; one more attempt will be made. */
  ambiguous: 'ambiguous',
  /** It may have arrived, and no more attempts are made. */
  ambiguousTwice: 'ambiguous-twice',
} as const

/** A leased mail, as far as the rules look at it. */
export interface Tried {
  kind: MailKind
  attempts: number
  /** A letter that may have arrived already. */
  secondTry: boolean
  createdAt: Date
}

/**
 * The step after an attempt. A letter goes at most once, unless nobody knows whether it arrived: then once more with
 * the same Message-ID, and then it stays `unknown`. Any other mail may come twice without harm and is simply retried.
 * What is `due` again of a letter waits in its addressee's queue (`recordMail`).
 */
export function nextMailStep(mail: Tried, attempt: Attempt, now: Date): NextStep {
  if (attempt.result === 'sent') return { state: 'sent', code: '250' }
  if (mail.secondTry) return afterSecondTry(mail, attempt)
  const once = mailKinds[mail.kind].sending === 'once'
  if (once && attempt.result === 'ambiguous') {
    return { state: 'unknown', code: marks.ambiguous, minutes: secondTryMinutes }
  }
  if (attempt.result === 'permanent' || attempt.result === 'blocked') return { state: 'failed', code: attempt.code }
  if (attempt.result === 'server_down') {
    // A letter may have waited in a queue for weeks before its first try: the age of the row says nothing of the outage.
    const age = now.getTime() - mail.createdAt.getTime()
    const tooOld = !once && age > longestOutageDays * 1440 * minute
    return tooOld
      ? { state: 'failed', code: attempt.code }
      : { state: 'due', code: attempt.code, minutes: 1, uncounted: true }
  }
  const wait = retryMinutes[mail.attempts - 1]
  if (wait === undefined) return { state: 'failed', code: attempt.code }
  const minutes = attempt.result === 'put_off' ? Math.max(wait, greylistMinutes) : wait
  return { state: 'due', code: attempt.code, minutes }
}

/** It stays unknown whatever comes, as the first copy may have arrived; only a try that surely failed is repeated. */
function afterSecondTry(mail: Tried, attempt: Attempt): NextStep {
  const surelyFailed = ['transient', 'put_off', 'server_down'].includes(attempt.result)
  if (!surelyFailed || mail.attempts > retryMinutes.length) return { state: 'unknown', code: marks.ambiguousTwice }
  return { state: 'unknown', code: marks.ambiguous, minutes: secondTryMinutes }
}

/** A waiting time ±20 %, so that mails that failed together do not come back together. `random` is in [0, 1). */
export function jitter(minutes: number, random: number): number {
  return Math.round(minutes * minute * (0.8 + 0.4 * random))
}

/** A mail that its address may not have today waits for tomorrow, for this long; then it is not sent at all. */
export const longestDeferralDays = 3

/** Values of `last_code` of mails that have not been tried yet, and of those that will not be. */
export const holds = {
  domain: 'domain',
  later: 'later',
  tooMany: 'too-many',
  suppressed: 'suppressed',
  gone: 'gone',
  /** This version has no such kind of mail. */
  unknownKind: 'unknown-kind',
  /** The addressee was taken out of the directory, or has no address left. */
  removed: 'addressee-removed',
  noAddress: 'no-address',
  /** Its model letter was stopped, or an organiser took the letter back. */
  stopped: 'stopped',
  takenBack: 'taken-back',
} as const

/** True while nobody has asked whether the address may have this mail: it was never tried. */
export function isUntried(lastCode: string | null): boolean {
  return lastCode === null || lastCode === holds.domain || lastCode === holds.later || lastCode === holds.tooMany
}

/** The Message-ID of a row, as it stands in the header. */
export function messageIdHeader(messageId: string, domain: string): string {
  return `<${messageId}@${domain}>`
}
