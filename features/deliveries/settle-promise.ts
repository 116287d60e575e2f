import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { correctOutcome } from './correct-outcome'
import type { TellableDelivery } from './load-delivery'
import { isMoreTime, mayEndUnanswered } from './reply-due'
import { isPromise } from './rules'

/** More time until a new day, or the end of waiting. */
export type Settling = { act: 'more_time'; dueOn: Date } | { act: 'no_reply' }
export type SettlePromise = { ok: true } | { ok: false; reason: 'no-promise' | 'not-due' | 'day' }

/**
 * Settles a promise that came back on the desk: gives it more time, or says that no reply came. Both are one more line
 * of the delivery's history. Refuses a delivery without a promise, a new day that is not later, and "no reply" before the
 * promise falls due.
 */
export async function settlePromise(
  context: Context,
  { delivery, settling }: { delivery: TellableDelivery; settling: Settling },
): Promise<SettlePromise> {
  const { db, now } = context
  const told = await db.delivery.findUnique({
    where: { id: delivery.id },
    select: {
      outcome: true,
      outcomeOn: true,
      outcomeTime: true,
      byWhom: true,
      dueOn: true,
      note: true,
      changes: { orderBy: { id: 'desc' }, take: 1, select: { organiserId: true } },
    },
  })
  if (!told?.outcome || !told.outcomeOn || !told.dueOn || !isPromise(told.outcome)) {
    return { ok: false, reason: 'no-promise' }
  }
  // What an organiser says is public: the note of whoever brought the letter stays in the history alone.
  const note = told.changes[0]?.organiserId ? (told.note ?? '') : ''
  const kept = { note, channel: '' as const }
  if (settling.act === 'more_time') {
    const { outcome, outcomeOn, outcomeTime, byWhom, dueOn } = told
    if (!isMoreTime(dueOn, settling.dueOn, now)) return { ok: false, reason: 'day' }
    const form = { ...kept, outcome, outcomeOn, outcomeTime, byWhom, dueOn: settling.dueOn }
    return settled(await correctOutcome(context, { delivery, form }))
  }
  if (!mayEndUnanswered(told.dueOn, now)) return { ok: false, reason: 'not-due' }
  const nothing = { outcomeTime: null, byWhom: null, dueOn: null }
  const form = { ...kept, ...nothing, outcome: 'no_reply' as const, outcomeOn: dayOf(now) }
  return settled(await correctOutcome(context, { delivery, form }))
}

function settled(written: { ok: boolean }): SettlePromise {
  return written.ok ? { ok: true } : { ok: false, reason: 'day' }
}
