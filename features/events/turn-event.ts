import { recordAction } from '@/features/access/record-action'
import { isPublic } from '@/features/campaigns/rules'
import type { Context } from '@/features/context'
import { hasProfile } from '@/features/profiles/has-profile'
import { stoppingGaps } from '@/features/texts/gaps'
import { forgetEvent } from './forget-event'
import type { PublishableEvent } from './load-event'
import { lockEvent } from './lock-event'
import { readEvent } from './read-event'
import { type EventStep, findEventGaps, stateAfter } from './rules'

export type TurnEventOutcome =
  | { ok: true }
  | { ok: false; reason: 'not-now' | 'incomplete' | 'campaign-not-public' | 'no-profile' }

/**
 * Publishes an event, confirms it, says that it has been held, calls it off, or takes that back. Nobody reads one that lacks
 * something, or whose campaign nobody can read yet.
 */
export async function turnEvent(
  { db, now }: Context,
  { event, step }: { event: PublishableEvent; step: EventStep },
): Promise<TurnEventOutcome> {
  const { id, campaignId, teamId, by } = event
  return db.$transaction(async (tx) => {
    const locked = await lockEvent(tx, id)
    const state = stateAfter(step, locked, now)
    if (state === undefined) return { ok: false, reason: 'not-now' }
    const form = await readEvent({ db: tx }, event)
    if (stoppingGaps(findEventGaps(form), form.originalLocale).length > 0) return { ok: false, reason: 'incomplete' }
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { state: true } })
    if (!isPublic(campaign.state)) return { ok: false, reason: 'campaign-not-public' }
    if (step === 'publish' && !(await hasProfile(tx, teamId))) return { ok: false, reason: 'no-profile' }
    // Whoever comes is told when it does not take place, and when it does after all.
    const tells = step === 'call-off' || step === 'restore'
    const noted = tells ? { notice: { increment: 1 }, noticedAt: now } : {}
    await tx.event.update({ where: { id }, data: { state, updatedAt: now, ...noted }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: `event.${step}`, object: `event:${id}`, at: now })
    await forgetEvent(tx, { id, campaignId, parents: [form.parentId] })
    return { ok: true }
  })
}
