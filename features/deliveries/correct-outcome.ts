import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { TellableDelivery } from './load-delivery'
import type { OutcomeInput } from './schema'
import { type WriteOutcome, writeOutcome } from './write-outcome'

/**
 * An organiser records or corrects what happened to a delivery. What was told before stays in its history, with who
 * changed it and when; refuses what {@link recordOutcome} refuses.
 */
export async function correctOutcome(
  { db, now }: Context,
  { delivery, form }: { delivery: TellableDelivery; form: OutcomeInput },
): Promise<WriteOutcome> {
  return db.$transaction(async (tx) => {
    const outcome = await writeOutcome(
      { db: tx, now },
      { delivery: { id: delivery.id }, form, organiserId: delivery.by },
    )
    if (outcome.ok) {
      const object = `delivery:${delivery.id}`
      await recordAction(tx, {
        by: delivery.by,
        teamId: delivery.teamId,
        action: 'delivery.corrected',
        object,
        at: now,
      })
    }
    return outcome
  })
}
