import { forgetCampaign } from '@/features/campaigns/forget-pages'
import type { Context } from '@/features/context'
import { recordAction } from '@/features/organisers/record-action'
import type { PublishablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { canBecome } from './rules'

/**
 * Notes that a closed petition was handed in, or that a handed-in one was answered. Doing it twice does no harm.
 */
export async function handInPetition(
  { db, now }: Context,
  { petition, step }: { petition: PublishablePetition; step: 'handed_in' | 'answered' },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, campaignId, teamId, by } = petition
  return db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, id)
    if (state === step) return { ok: true }
    if (!canBecome(state, step)) return { ok: false, reason: 'not-now' }
    // From the hand-in on, what was sealed of the signers has 30 days left.
    const data = { state: step, updatedAt: now, ...(step === 'handed_in' && { handedInAt: now }) }
    await tx.petition.update({ where: { id }, data, select: { id: true } })
    const action = step === 'handed_in' ? 'petition.hand-in' : 'petition.answer'
    await recordAction(tx, { by, teamId, action, object: `petition:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
