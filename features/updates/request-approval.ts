import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { hour } from '@/features/days'
import { newMail } from '@/features/outbox/queue-mail'
import { createToken, hashToken } from '@/features/safety/create-token'
import { dropApprovalLinks } from './drop-approval-links'
import { listApprovers } from './list-approvers'
import type { PublishableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { approvalHours } from './rules'

/**
 * Mails an organiser who is alone the link by which they approve their own text: it leaves a day later, so that nobody who
 * gets hold of a desk for an hour writes to all signers, and whoever owns it is told in time. Asking again begins anew;
 * saving the text ends the link. Refuses while there is somebody else who may approve.
 */
export async function requestApproval(
  context: WebContext,
  { update, locale }: { update: PublishableUpdate; locale: string },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' | 'second' }> {
  const { db, now } = context
  const { id, teamId, by } = update
  return db.$transaction(async (tx) => {
    const { state, purpose } = await lockUpdate(tx, id)
    if (state !== 'draft' || purpose !== 'updates') return { ok: false, reason: 'not-now' }
    if (!(await listApprovers(tx, update)).isAlone) return { ok: false, reason: 'second' }
    await dropApprovalLinks(tx, id)
    const { email } = await tx.organiser.findUniqueOrThrow({ where: { id: by }, select: { email: true } })
    const token = createToken()
    const link = { tokenHash: hashToken(token), kind: 'approve_update', about: 'updates', aboutId: id, createdAt: now }
    await tx.link.create({ data: link, select: { kind: true } })
    const mail = newMail(context, { kind: 'approve_update', locale, aboutId: id, payload: { email, token } })
    const runAt = new Date(now.getTime() + approvalHours * hour)
    await tx.outboxMail.create({ data: { ...mail, runAt }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'update.ask', object: `update:${id}`, at: now })
    return { ok: true }
  })
}
