import type { WebContext } from '@/features/context'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { lockOwnSignUp } from './lock-sign-up'
import { takesSignUps } from './rules'

export type ConfirmSignUp = { ok: true } | { ok: false; reason: 'unknown' | 'closed' }

/**
 * Somebody says from their mailbox that they come. One mailbox counts once: what was confirmed from it before makes room.
 * What they offer goes to the organisers by mail. Twice does no harm.
 */
export async function confirmSignUp(
  context: WebContext,
  { token, locale }: { token: string; locale: string },
): Promise<ConfirmSignUp> {
  const { db, now } = context
  const outcome = await db.$transaction(async (tx): Promise<ConfirmSignUp> => {
    const own = await lockOwnSignUp(tx, token)
    if (!own) return { ok: false, reason: 'unknown' }
    if (own.state === 'confirmed') return { ok: true }
    const { id, event } = own
    if (!takesSignUps(event, now)) return { ok: false, reason: 'closed' }
    const [{ people: before } = { people: 0 }] = await tx.$queryRaw<{ people: number }[]>`
      WITH gone AS (
        DELETE FROM sign_ups WHERE event_id = ${event.id}::uuid AND state = 'confirmed'
          AND email_index = (SELECT email_index FROM sign_ups WHERE id = ${id}::uuid)
        RETURNING people
      )
      SELECT coalesce(sum(people), 0)::int AS people FROM gone`
    const isReminded = event.remindAt !== null && event.remindAt <= now
    await tx.signUp.update({
      where: { id },
      data: { state: 'confirmed', told: event.notice, remindedFor: isReminded ? event.startsAt : null },
      select: { id: true },
    })
    // Not when: the day and hour at which an event was last changed stand in its calendar.
    await tx.$executeRaw`UPDATE events SET attending = attending + ${own.people - before} WHERE id = ${event.id}::uuid`
    const offer = newMail(context, { kind: 'event_offer', locale, aboutId: id, payload: {} })
    await tx.outboxMail.create({ data: offer, select: { id: true } })
    return { ok: true }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}
