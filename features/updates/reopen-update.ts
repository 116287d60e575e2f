import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import type { PublishableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { mayUpdateBecome } from './rules'

/** Takes an approved update back before it is sent: its page is gone, and it may be changed and approved again. */
export async function reopenUpdate(
  { db, now }: Context,
  { update }: { update: PublishableUpdate },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, campaignId, teamId, by } = update
  return db.$transaction(async (tx) => {
    const { state } = await lockUpdate(tx, id)
    if (state === 'draft') return { ok: true }
    if (!mayUpdateBecome(state, 'draft')) return { ok: false, reason: 'not-now' }
    await tx.update.update({
      where: { id },
      data: { state: 'draft', approvedBy: null, publishedAt: null, revision: { increment: 1 }, updatedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'update.reopen', object: `update:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
