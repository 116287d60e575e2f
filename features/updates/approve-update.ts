import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import { isPublic } from '@/features/campaigns/rules'
import type { Context, Writer } from '@/features/context'
import { hour } from '@/features/days'
import { hashToken, isToken } from '@/features/safety/create-token'
import { type Gap, stoppingGaps } from '@/features/texts/gaps'
import { listApprovers } from './list-approvers'
import type { PublishableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { readUpdate } from './read-update'
import { approvalHours, findUpdateGaps, mayUpdateBecome } from './rules'

export type ApproveOutcome =
  | { ok: true }
  | { ok: false; reason: 'incomplete'; gaps: Gap[] }
  /** `second`: whoever wrote in it leaves this to another. `mail-first`: nobody else is there, so by the mailed link. */
  | { ok: false; reason: 'not-now' | 'changed' | 'campaign-not-public' | 'second' | 'mail-first' }

/**
 * Approves what an update says and to whom it goes, and lets everybody read it. `revision` is what was looked at: a text
 * that changed meanwhile is not approved. Whoever wrote in it cannot ({@link chooseApprovers}); an organiser who is alone in this may, by the link
 * that was mailed to them a day after they asked. Approving twice does no harm.
 */
export async function approveUpdate(
  { db, now }: Context,
  { update, revision, token = '' }: { update: PublishableUpdate; revision: number; token?: string },
): Promise<ApproveOutcome> {
  const { id, campaignId, teamId, by } = update
  return db.$transaction(async (tx) => {
    const locked = await lockUpdate(tx, id)
    if (locked.state === 'approved') return { ok: true }
    if (locked.purpose !== 'updates' || !mayUpdateBecome(locked.state, 'approved'))
      return { ok: false, reason: 'not-now' }
    if (locked.revision !== revision) return { ok: false, reason: 'changed' }
    const content = await readUpdate({ db: tx }, update)
    const gaps = stoppingGaps(findUpdateGaps(content), content.originalLocale)
    if (gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { state: true } })
    if (!isPublic(campaign.state)) return { ok: false, reason: 'campaign-not-public' }
    const { approvers, isAlone } = await listApprovers(tx, update)
    if (!approvers.includes(by)) {
      if (!isAlone) return { ok: false, reason: 'second' }
      if (!(await takeMailedLink(tx, { id, token, now }))) return { ok: false, reason: 'mail-first' }
    }
    await tx.update.update({
      where: { id },
      data: { state: 'approved', approvedBy: by, publishedAt: now, updatedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'update.approve', object: `update:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}

async function takeMailedLink(
  tx: Writer,
  { id, token, now }: { id: string; token: string; now: Date },
): Promise<boolean> {
  if (!isToken(token)) return false
  const { count } = await tx.link.deleteMany({
    where: {
      tokenHash: hashToken(token),
      kind: 'approve_update',
      about: 'updates',
      aboutId: id,
      createdAt: { lte: new Date(now.getTime() - approvalHours * hour) },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
  })
  return count > 0
}
