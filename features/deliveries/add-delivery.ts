import { randomUUID } from 'node:crypto'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { expectedArrival } from './expect-arrival'
import type { DeliveredLetterKey } from './load-delivery'
import { markOut } from './mark-out'
import { isPlausiblePosting } from './rules'
import type { DeliveryInput } from './schema'

export type AddDelivery = { ok: true; id: string } | { ok: false; reason: 'not-ready' | 'day' }

/**
 * Records that a letter went out by somebody's own hands: posted, handed in, faxed, or from a mailbox of their own. Of a
 * posted one the day is reckoned on which it should arrive. Refuses a letter whose text is not frozen yet, and a day
 * before the letter or in the future.
 */
export async function addDelivery(
  { db, now }: Context,
  { letter, form }: { letter: Permitted<'recordOutcomes', DeliveredLetterKey>; form: DeliveryInput },
): Promise<AddDelivery> {
  const { channel, postedOn, registeredNumber } = form
  if (!isPlausiblePosting(postedOn, letter.datedOn, now)) return { ok: false, reason: 'day' }
  const posted = channel === 'post'
  const expectedOn = posted ? expectedArrival(letter.country, letter.hostCountry, postedOn) : null
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ state: string; last: number }[]>`
      SELECT state::text, coalesce((SELECT max(attempt) FROM deliveries WHERE letter_id = l.id), 0)::int AS last
      FROM letters l WHERE id = ${letter.letterId}::uuid FOR UPDATE`
    if (!row || row.state === 'drafting' || row.state === 'collecting') return { ok: false, reason: 'not-ready' }
    const id = randomUUID()
    await tx.delivery.create({
      data: {
        id,
        letterId: letter.letterId,
        channel,
        postedOn,
        expectedOn,
        attempt: row.last + 1,
        registeredNumber: posted ? registeredNumber : null,
        createdOn: dayOf(now),
      },
      select: { id: true },
    })
    await markOut(tx, letter.letterId)
    const object = `delivery:${id}`
    await recordAction(tx, { by: letter.by, teamId: letter.teamId, action: 'delivery.recorded', object, at: now })
    return { ok: true, id }
  })
}
