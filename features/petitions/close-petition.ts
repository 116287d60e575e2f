import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import { announceNews } from '@/features/news/announce-news'
import type { PublishablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { mayPetitionBecome } from './rules'

/**
 * Closes a petition for good and destroys the key of its e-mail index: from then on nobody, with any guess, can ask
 * who signed. Closing twice does no harm.
 */
export async function closePetition(
  { db, now }: Context,
  { petition }: { petition: PublishablePetition },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, campaignId, teamId, by } = petition
  return db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, id)
    if (state === 'closed') return { ok: true }
    if (!mayPetitionBecome(state, 'closed')) return { ok: false, reason: 'not-now' }
    await tx.petition.update({
      where: { id },
      data: { state: 'closed', closedAt: now, revision: { increment: 1 }, updatedAt: now },
      select: { id: true },
    })
    await tx.petitionIndexKey.deleteMany({ where: { petitionId: id } })
    await announceNews(tx, { campaignId, petitionId: id, event: 'closed', of: id, at: now })
    await recordAction(tx, { by, teamId, action: 'petition.close', object: `petition:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
