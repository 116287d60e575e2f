import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { announceNews } from '@/features/news/announce-news'
import { forgetCampaign } from './forget-campaign'
import type { PublishableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'
import { mayCampaignBecome } from './rules'
import { writeEnding } from './save-ending'
import type { EndingInput } from './schema'

/**
 * Says how a campaign came out (won or ended), or puts one that is over into the archive. It stays readable; its
 * petitions and letters are closed on their own. Doing it twice does no harm.
 */
export async function endCampaign(
  { db, now }: Context,
  { campaign, as, ending }: { campaign: PublishableCampaign; as: 'won' | 'ended' | 'archived'; ending?: EndingInput },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = campaign
  return db.$transaction(async (tx) => {
    const { state } = await lockCampaign(tx, id)
    if (state === as) return { ok: true }
    if (!mayCampaignBecome(state, as)) return { ok: false, reason: 'not-now' }
    await tx.campaign.update({
      where: { id },
      data: { state: as, ...(as !== 'archived' && { endedOn: dayOf(now) }), updatedAt: now },
      select: { id: true },
    })
    if (ending) await writeEnding(tx, id, ending)
    if (as === 'won') await announceNews(tx, { campaignId: id, petitionId: null, event: 'won', of: id, at: now })
    await recordAction(tx, { by, teamId, action: `campaign.${as}`, object: `campaign:${id}`, at: now })
    await forgetCampaign(tx, id)
    return { ok: true }
  })
}
