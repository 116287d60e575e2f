import { turnContactOff } from '@/features/addressees/turn-contact-off'
import type { WorkerContext } from '@/features/context'
import { minute } from '@/features/days'
import { allowMail, refusalIndex, suppressAddress } from '@/features/outbox/allow-mail'
import { type LeasedMail, startSending } from '@/features/outbox/lease-mails'
import { recordMail } from '@/features/outbox/record-mail'
import { holds, isUntried, longestDeferralDays, marks, type NextStep, nextMailStep } from '@/features/outbox/rules'
import { isMailKind, mailKinds } from '@/features/outbox/schema'
import { asciiDomain } from '@/features/texts/check-email'
import { log } from '@/server/log'
import type { Breaker } from './breaker'
import { buildMessage, type MailSender } from './build-message'
import type { Cached } from './cached'
import { composeMail } from './compose-mail'
import type { ComposedMail } from './composing'
import type { RestingDomains } from './resting-domains'
import type { SmtpPool } from './smtp-pool'
import type { Answer } from './smtp-session'

export interface Delivering {
  context: () => WorkerContext
  pool: SmtpPool
  breaker: Breaker
  domains: RestingDomains
  officials: Cached<Set<string>>
  sender: MailSender
  /** The address to which mails come back; undefined where there is no mailbox for them. */
  returnTo?: string | undefined
  siteUrl: string
}

/** A mail that tells of something is woken when that happens; by itself it looks this often. */
const laterMinutes = 360

/** Takes one leased mail to its end: opened, written, allowed, sent, recorded. No connection is held while it is sent. */
export async function deliverMail(delivering: Delivering, mail: LeasedMail): Promise<void> {
  const context = delivering.context()
  if (!isMailKind(mail.kind)) {
    log.error({ mail: mail.id, kind: mail.kind }, 'A mail is of no kind that there is')
    return recordMail(context, mail, { state: 'failed', code: holds.unknownKind })
  }
  const composition = await composeMail({ ...context, mail, siteUrl: delivering.siteUrl }).catch((err: unknown) => {
    log.error({ err, mail: mail.id, kind: mail.kind }, 'A mail could not be written')
    return { ok: false as const, reason: 'broken' as const }
  })
  if (!composition.ok) return recordMail(context, mail, withoutSending(mail, composition.reason, context.now))

  const domain = asciiDomain(composition.mail.email.slice(composition.mail.email.lastIndexOf('@') + 1))
  const rest = delivering.domains.wait(domain, context.now)
  if (rest > 0) {
    const code = isUntried(mail.lastCode) ? holds.domain : (mail.lastCode ?? holds.domain)
    return recordMail(context, mail, held(mail, code, rest / minute))
  }
  const refusal = isUntried(mail.lastCode) ? await refuse(delivering, mail, composition.mail) : null
  if (refusal) return recordMail(context, mail, refusal)
  if (mailKinds[mail.kind].sending === 'once' && !(await startSending(context, mail))) return

  const { envelope, copies, message } = await buildMessage(composition.mail, {
    ...delivering,
    messageId: mail.messageId,
    kind: mail.kind,
    returning: delivering.returnTo
      ? { address: delivering.returnTo, key: context.keys.addresses, now: context.now }
      : undefined,
  })
  const answer = await delivering.pool.send(envelope, message)
  await recordAnswer(delivering, mail, composition.mail, domain, answer)
  // In cc once, with the letter that surely went; a copy that is refused is not tried again.
  if (answer.result === 'sent') for (const copy of copies) await delivering.pool.send(copy, message)
}

/** The step for a mail that cannot or need not be written. A receipt waits; one broken template stops no other mail. */
function withoutSending(mail: LeasedMail, reason: 'gone' | 'later' | 'stopped' | 'broken', now: Date): NextStep {
  if (reason === 'gone' && mail.secondTry) return { state: 'unknown', code: marks.ambiguousTwice }
  if (reason === 'gone') return { state: 'cancelled', code: holds.gone }
  // The code stays: a letter that may have arrived is still one when it goes on.
  if (reason === 'stopped') return { state: 'stopped', code: mail.lastCode ?? holds.stopped, uncounted: true }
  if (reason === 'later') return held(mail, holds.later, laterMinutes)
  return nextMailStep(mail, { result: 'transient', code: 'broken' }, now)
}

/** Back into the queue without having been tried; a letter that may have arrived stays one of which nobody knows. */
function held(mail: LeasedMail, code: string, minutes: number): NextStep {
  return { state: mail.secondTry ? 'unknown' : 'due', code, minutes, uncounted: true }
}

/** The step for a mail that its address may not have; null when it may. */
async function refuse(
  delivering: Delivering,
  mail: LeasedMail,
  { email, about }: ComposedMail,
): Promise<NextStep | null> {
  const context = delivering.context()
  const allowance = await allowMail(
    context,
    { kind: mail.kind, email, about: about ?? '' },
    await delivering.officials(),
  )
  if (allowance === 'allowed') return null
  if (allowance !== 'too_many') return { state: 'cancelled', code: holds.suppressed }
  const age = context.now.getTime() - mail.createdAt.getTime()
  if (age > longestDeferralDays * 1440 * minute) return { state: 'cancelled', code: holds.tooMany }
  const tomorrow = new Date(context.now).setUTCHours(24, 0, 0, 0)
  return {
    state: 'due',
    code: holds.tooMany,
    minutes: (tomorrow - context.now.getTime()) / minute / 0.8,
    uncounted: true,
  }
}

async function recordAnswer(
  { context, breaker, domains, returnTo }: Delivering,
  mail: LeasedMail,
  { email, about = '' }: ComposedMail,
  domain: string,
  answer: Answer,
): Promise<void> {
  const { now } = context()
  const said = { mail: mail.id, kind: mail.kind, attempt: mail.attempts }
  if (answer.result === 'server_down') breaker.fail(answer.code, now)
  else if (answer.result !== 'ambiguous') breaker.succeed()
  if (answer.result === 'sent') {
    domains.succeed(domain)
    log.info(said, 'Sent')
  } else {
    if (answer.result === 'transient' || answer.result === 'put_off') domains.fail(domain, now)
    const level = answer.result === 'blocked' ? 'error' : 'warn'
    log[level]({ ...said, result: answer.result, code: answer.code }, 'Not sent')
  }
  const step = nextMailStep(mail, answer, now)
  // Without a mailbox nothing comes back, and nothing is kept for it.
  const addressIndex = returnTo ? refusalIndex(context(), { kind: mail.kind, email }) : null
  await keepTrying(() => recordMail(context(), mail, step, { addressIndex }))
  if (answer.result === 'permanent' && isAddressFault(answer)) {
    const { aboutId } = mail
    if (mailKinds[mail.kind].carries === 'letter')
      await turnContactOff(context(), { aboutId, email, code: answer.code })
    else await suppressAddress(context(), { kind: mail.kind, email, about }, answer.code)
  }
}

/** True when it is the mailbox that is refused (RFC 3463: X.1.X, X.2.1) and not us or the text (X.7.X). */
function isAddressFault({ error }: Answer): boolean {
  const enhanced = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(error?.response ?? '')
  return enhanced ? enhanced[1] === '1' || (enhanced[1] === '2' && enhanced[2] === '1') : true
}

/** The answer is known only here until it is recorded: a database that is away is waited for, as long as the lease lasts. */
async function keepTrying(record: () => Promise<void>): Promise<void> {
  for (const seconds of [1, 2, 5, 10, 30, 60]) {
    try {
      return await record()
    } catch (err) {
      log.warn({ err }, 'A sent mail could not be recorded yet')
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  }
  await record()
}
