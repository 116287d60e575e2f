import type { DeliveryOutcome } from '@/generated/prisma/enums'
import type { WebContext } from '../context'
import { indexCode, readCode } from '../safety/create-token'
import { canBeTold, dueOn, isPaper, isPlausibleDay, possibleOutcomes } from './rules'
import type { OutcomeForm } from './schema'

export type RecordOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'waiting' | 'impossible' | 'day' | 'due' }

/**
 * Records what happened to a delivery, by the code in the printed QR or the sender's mail; told again, it corrects.
 * Every answer ever given is kept. From then on the outcome is public, its note is not. Refuses a mail that still waits
 * in our queue, an outcome its channel cannot have, a day before the letter or in the future, and a promise due before
 * it was made.
 */
export async function recordOutcome(
  { db, keys, now }: WebContext,
  { code, form }: { code: string; form: OutcomeForm },
): Promise<RecordOutcome> {
  if (readCode(code) === '') return { ok: false, reason: 'unknown' }
  return db.$transaction(async (tx) => {
    const codeHash = indexCode(keys.codes, code)
    // One at a time: two answers at once would each miss the other's.
    await tx.$executeRaw`SELECT id FROM deliveries WHERE code_hash = ${codeHash} FOR UPDATE`
    const delivery = await tx.delivery.findUnique({
      where: { codeHash },
      select: {
        ...{ id: true, channel: true, state: true, outcome: true, outcomeOn: true, note: true, dueOn: true },
        letter: {
          select: {
            id: true,
            datedOn: true,
            addresseeId: true,
            modelLetter: { select: { id: true, campaignId: true } },
          },
        },
      },
    })
    if (!delivery) return { ok: false, reason: 'unknown' }
    if (!canBeTold(delivery.state)) return { ok: false, reason: 'waiting' }
    const channel = form.channel !== '' && isPaper(delivery.channel) ? form.channel : delivery.channel
    if (!isPossible(form.outcome, channel)) return { ok: false, reason: 'impossible' }
    if (!isPlausibleDay(form.outcomeOn, delivery.letter.datedOn, now)) return { ok: false, reason: 'day' }
    const due = dueOn(form.outcome, form.outcomeOn, form.dueOn)
    if (due && due < form.outcomeOn) return { ok: false, reason: 'due' }

    const { outcome, outcomeOn } = form
    // The form never shows a note again: an empty one means that nothing is added.
    const note = form.note || delivery.note
    const told = { outcome, outcomeOn, note, dueOn: due, channel }
    if (isSame(told, delivery)) return { ok: true }
    await tx.delivery.update({
      where: { id: delivery.id },
      data: { ...told, state: 'recorded', public: true },
      select: { id: true },
    })
    await tx.outcomeChange.create({
      data: { deliveryId: delivery.id, outcome, outcomeOn, note, at: now },
      select: { id: true },
    })
    const { id, addresseeId, modelLetter } = delivery.letter
    const tags = [
      `letter:${id}`,
      `addressee:${addresseeId}`,
      `model-letter:${modelLetter.id}`,
      `campaign:${modelLetter.campaignId}`,
    ]
    await tx.$executeRaw`SELECT pg_notify('documents', ${tags.join(' ')})`
    return { ok: true }
  })
}

function isPossible(outcome: DeliveryOutcome, channel: Parameters<typeof possibleOutcomes>[0]): boolean {
  return possibleOutcomes(channel).some(({ outcomes }) => outcomes.includes(outcome))
}

interface Told {
  outcome: DeliveryOutcome | null
  outcomeOn: Date | null
  note: string | null
  dueOn: Date | null
  channel: string
}

function isSame(a: Told, b: Told): boolean {
  return (
    a.outcome === b.outcome &&
    a.outcomeOn?.getTime() === b.outcomeOn?.getTime() &&
    a.note === b.note &&
    a.dueOn?.getTime() === b.dueOn?.getTime() &&
    a.channel === b.channel
  )
}
