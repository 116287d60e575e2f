import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { cancelMails, holdMails, releaseMails } from './hold-mails'
import type { PublishableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { mayUpdateBecome, underWay } from './rules'

const turns = {
  paused: { action: 'update.pause', mails: holdMails },
  sending: { action: 'update.resume', mails: releaseMails },
  stopped: { action: 'update.stop', mails: cancelMails },
} as const

export type UpdateTurn = keyof typeof turns

/**
 * Lets an update that is under way rest, lets it go on, or stops it for good: what a worker has in hand at that moment may
 * still go, nothing else. Doing it twice does no harm.
 */
export async function pauseOrStopUpdate(
  { db, now }: Context,
  { update, to }: { update: PublishableUpdate; to: UpdateTurn },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = update
  const { action, mails } = turns[to]
  return db.$transaction(async (tx) => {
    const { state } = await lockUpdate(tx, id)
    if (state === to) return { ok: true }
    if (!underWay.includes(state) || !mayUpdateBecome(state, to)) return { ok: false, reason: 'not-now' }
    await tx.update.update({ where: { id }, data: { state: to, updatedAt: now }, select: { id: true } })
    await mails(tx, id, now)
    await recordAction(tx, { by, teamId, action, object: `update:${id}`, at: now })
    return { ok: true }
  })
}
