import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import type { PublishableModelLetter } from './load-model-letter'
import { lockModelLetter } from './lock-model-letter'

/** Ends the writing of letters: the page stays, its forms do not. Closing twice does no harm. */
export async function closeModelLetter(
  { db, now }: Context,
  { letter }: { letter: PublishableModelLetter },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, campaignId, teamId, by } = letter
  return db.$transaction(async (tx) => {
    const { state } = await lockModelLetter(tx, id)
    if (state === 'closed') return { ok: true }
    if (state === 'draft') return { ok: false, reason: 'not-now' }
    await tx.modelLetter.update({ where: { id }, data: { state: 'closed', updatedAt: now }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'model-letter.close', object: `model-letter:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
