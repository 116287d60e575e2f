import { openCheck } from '@/features/addressees/open-check'
import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { DeliveryChannel, DeliveryOutcome } from '@/generated/prisma/enums'
import { actOnToldBounce } from './act-on-told-bounce'
import { markOut } from './mark-out'
import { canBeTold, dueOn, isPaper, isPlausibleDay, possibleOutcomes } from './rules'
import type { OutcomeInput } from './schema'

export type WriteOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'waiting' | 'impossible' | 'day' | 'due' }

export interface OutcomeToWrite {
  /** By the code behind which it was told, or by its id from the desk. */
  delivery: { codeHash: Uint8Array<ArrayBuffer> } | { id: string }
  form: OutcomeInput
  /** The organiser who corrects it; null when it was told by whoever brought the letter. */
  organiserId: string | null
}

/**
 * Writes what happened to a delivery: as it stands now, and as one more line of its history. What is told in the same
 * words again changes nothing. A letter that came back opens a check of its addressee; one that came back by e-mail does
 * what `actOnToldBounce` does. Runs in the caller's transaction.
 */
export async function writeOutcome(
  { db, now }: { db: Writer; now: Date },
  { delivery: which, form, organiserId }: OutcomeToWrite,
): Promise<WriteOutcome> {
  const delivery = await readForUpdate(db, which)
  if (!delivery) return { ok: false, reason: 'unknown' }
  if (!canBeTold(delivery.state)) return { ok: false, reason: 'waiting' }
  const channel = form.channel !== '' && isPaper(delivery.channel) ? form.channel : delivery.channel
  if (!isPossible(form.outcome, channel)) return { ok: false, reason: 'impossible' }
  if (!isPlausibleDay(form.outcomeOn, delivery.letter.datedOn, now)) return { ok: false, reason: 'day' }
  const due = dueOn(form.outcome, form.outcomeOn, form.dueOn)
  if (due && due < form.outcomeOn) return { ok: false, reason: 'due' }

  const { outcome, outcomeOn, outcomeTime } = form
  // The form behind the code never shows these again: an empty one means that nothing is added.
  const isSender = organiserId === null
  const note = form.note || (isSender ? delivery.note : null)
  const byWhom = form.byWhom ?? (isSender && outcome === delivery.outcome ? delivery.byWhom : null)
  const told = { outcome, outcomeOn, outcomeTime, byWhom, note, dueOn: due }
  if (isSame({ ...told, channel }, delivery)) return { ok: true }
  await db.delivery.update({
    where: { id: delivery.id },
    data: { ...told, channel, state: 'recorded', public: true },
    select: { id: true },
  })
  await db.outcomeChange.create({
    data: { deliveryId: delivery.id, ...told, at: now, organiserId },
    select: { id: true },
  })

  const { id, addresseeId, demo, modelLetter } = delivery.letter
  await markOut(db, id)
  const toy = demo || modelLetter.campaign.demo
  if (outcome === 'returned' && delivery.outcome !== 'returned' && !toy) {
    await openCheck({ db, now }, { addresseeId, reason: 'returned' })
  }
  if (outcome === 'bounced' && delivery.outcome !== 'bounced' && !toy)
    await actOnToldBounce({ db, now }, { letter: delivery.letter, byOrganiser: !isSender })
  await forgetDocuments(db, delivery.letter)
  return { ok: true }
}

/** Makes the pages anew that show what became of a letter. */
export async function forgetDocuments(
  db: Pick<Writer, '$executeRaw'>,
  letter: { id: string; addresseeId: string; modelLetter: { id: string; campaignId: string } },
): Promise<void> {
  const { id, addresseeId, modelLetter } = letter
  await forgetPages(db, [
    `letter:${id}`,
    `addressee:${addresseeId}`,
    `model-letter:${modelLetter.id}`,
    `campaign:${modelLetter.campaignId}`,
  ])
}

async function readForUpdate(db: Writer, which: OutcomeToWrite['delivery']) {
  // One at a time: two answers at once would each miss the other's.
  if ('id' in which) await db.$executeRaw`SELECT id FROM deliveries WHERE id = ${which.id}::uuid FOR UPDATE`
  else await db.$executeRaw`SELECT id FROM deliveries WHERE code_hash = ${which.codeHash} FOR UPDATE`
  return db.delivery.findUnique({
    where: which,
    select: {
      id: true,
      channel: true,
      state: true,
      outcome: true,
      outcomeOn: true,
      outcomeTime: true,
      byWhom: true,
      note: true,
      dueOn: true,
      letter: {
        select: {
          id: true,
          datedOn: true,
          addresseeId: true,
          demo: true,
          modelLetter: { select: { id: true, campaignId: true, campaign: { select: { demo: true } } } },
        },
      },
    },
  })
}

function isPossible(outcome: DeliveryOutcome, channel: DeliveryChannel): boolean {
  return possibleOutcomes(channel).some(({ outcomes }) => outcomes.includes(outcome))
}

interface Told {
  outcome: DeliveryOutcome | null
  outcomeOn: Date | null
  outcomeTime: string | null
  byWhom: string | null
  note: string | null
  dueOn: Date | null
  channel: DeliveryChannel
}

function isSame(a: Told, b: Told): boolean {
  const days = a.outcomeOn?.getTime() === b.outcomeOn?.getTime() && a.dueOn?.getTime() === b.dueOn?.getTime()
  return days && (['outcome', 'outcomeTime', 'byWhom', 'note', 'channel'] as const).every((key) => a[key] === b[key])
}
