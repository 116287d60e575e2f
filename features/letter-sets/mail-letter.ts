import { randomUUID } from 'node:crypto'
import { recordAction } from '@/features/access/record-action'
import { chooseContact, mailboxReadOn } from '@/features/addressees/choose-contact'
import { freshness } from '@/features/addressees/rules'
import type { WebContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import type { DeliveryChannel, DeliveryOutcome, DeliveryState } from '@/generated/prisma/enums'

export interface MailLetter {
  letter: SendableSetLetter
  /** Who presses: a demonstration's letter goes to them. */
  organiser: { email: string; locale: string }
  /** They have looked at a stale entry and say that its address is right. */
  confirmedStale?: boolean
}

/** stale: ask first, then come back with `confirmedStale`. already: it is on its way, or may have arrived. */
export type MailLetterOutcome =
  | { ok: true; demo: boolean }
  | { ok: false; reason: 'not-frozen' | 'stopped' | 'removed' | 'no-address' | 'stale' | 'already' }

/**
 * Puts a frozen letter of a set, or to the press, into its addressee's queue, from where our mail takes it in its turn.
 * Until it has left the site does not show it.
 * Refuses an addressee without an address that has a source, and a second letter while the first may have arrived: one
 * that came back, however late, can go again. A letter of a demonstration goes to the organiser who pressed, at once.
 */
export async function mailLetter(context: WebContext, input: MailLetter): Promise<MailLetterOutcome> {
  const { letter, organiser, confirmedStale = false } = input
  const outcome = await context.db.$transaction(async (tx): Promise<MailLetterOutcome> => {
    const row = await lockForMail(tx, letter.id)
    const { addressee, modelLetter } = row
    if (row.state !== 'frozen' && row.state !== 'out') return { ok: false, reason: 'not-frozen' }
    if (modelLetter.stoppedAt !== null) return { ok: false, reason: 'stopped' }
    if (row.deliveries.some(mayHaveArrived)) return { ok: false, reason: 'already' }
    if (letter.demo) {
      await queue(context, tx, input, { to: 'sender', sender: organiser.email })
      return { ok: true, demo: true }
    }
    if (addressee.removedAt !== null) return { ok: false, reason: 'removed' }
    const email = chooseContact(addressee.contacts)
    if (email === undefined) return { ok: false, reason: 'no-address' }
    const age = freshness(
      mailboxReadOn(addressee.contacts, addressee.sourceOn),
      addressee.checkedOn,
      context.now,
      addressee.checkMethod,
    )
    if (age === 'stale' && !confirmedStale) return { ok: false, reason: 'stale' }
    await queue(context, tx, input, { to: 'addressee', email, sender: organiser.email })
    return { ok: true, demo: false }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

interface TriedWay {
  channel: DeliveryChannel
  state: DeliveryState
  outcome: DeliveryOutcome | null
}

/** Our mail that was not refused, and did not come back, by a report or as somebody told. */
function mayHaveArrived({ channel, state, outcome }: TriedWay): boolean {
  return channel === 'our_mail' && state !== 'failed' && outcome !== 'bounced'
}

/** The letter as it is now, held until the transaction ends: of two presses one finds the other's delivery. */
async function lockForMail(tx: Writer, id: string) {
  await tx.$queryRaw`SELECT id FROM letters WHERE id = ${id}::uuid FOR UPDATE`
  return tx.letter.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      locale: true,
      deliveries: { select: { channel: true, state: true, outcome: true } },
      modelLetter: { select: { stoppedAt: true } },
      addressee: {
        select: {
          removedAt: true,
          sourceOn: true,
          checkedOn: true,
          checkMethod: true,
          contacts: {
            where: { channel: 'email', offAt: null, source: { not: '' } },
            select: { value: true, purpose: true, source: true, sourceOn: true },
          },
        },
      },
    },
  })
}

type Recipient = { to: 'sender'; sender: string } | { to: 'addressee'; email: string; sender: string }

async function queue(context: WebContext, tx: Writer, { letter, organiser }: MailLetter, recipient: Recipient) {
  const { now } = context
  const { _max } = await tx.delivery.aggregate({ where: { letterId: letter.id }, _max: { attempt: true } })
  const attempt = (_max.attempt ?? 0) + 1
  const deliveryId = randomUUID()
  await tx.delivery.create({
    data: { id: deliveryId, letterId: letter.id, channel: 'our_mail', state: 'queued', attempt, createdOn: dayOf(now) },
    select: { id: true },
  })
  await tx.outboxMail.create({
    data: {
      ...newMail(context, { kind: 'letter', locale: organiser.locale, payload: recipient, aboutId: letter.id }),
      ...(recipient.to === 'addressee' ? { state: 'waiting', addresseeId: letter.addresseeId } : {}),
      delivery: { connect: { id: deliveryId } },
      dedupeKey: `letter:${letter.id}:${attempt}`,
    },
    select: { id: true },
  })
  const { by, teamId } = letter
  await recordAction(tx, { by, teamId, action: 'letter.mail', object: `letter:${letter.id}`, at: now })
}
