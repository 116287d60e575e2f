import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { hasProfile } from '@/features/profiles/has-profile'
import { type Gap, stoppingGaps } from '@/features/texts/gaps'
import { forgetCampaign } from './forget-campaign'
import type { PublishableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'
import { readCampaign } from './read-campaign'
import { findCampaignGaps, mayCampaignBecome } from './rules'

/**
 * Makes a campaign public, or takes up one again that had ended. Refuses one that lacks something in its original
 * language, and one of a team that has not said who it is. Publishing twice does no harm.
 */
export async function publishCampaign(
  { db, now }: Context,
  { campaign }: { campaign: PublishableCampaign },
): Promise<
  { ok: true } | { ok: false; reason: 'incomplete'; gaps: Gap[] } | { ok: false; reason: 'not-now' | 'no-profile' }
> {
  const { id, teamId, by } = campaign
  return db.$transaction(async (tx) => {
    const { state } = await lockCampaign(tx, id)
    if (state === 'published') return { ok: true }
    if (!mayCampaignBecome(state, 'published')) return { ok: false, reason: 'not-now' }
    const content = await readCampaign({ db: tx }, campaign)
    const gaps = stoppingGaps(findCampaignGaps(content), content.originalLocale)
    if (gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    if (!(await hasProfile(tx, teamId))) return { ok: false, reason: 'no-profile' }
    await tx.campaign.update({
      where: { id },
      data: { state: 'published', endedOn: null, updatedAt: now, ...(state === 'draft' ? { publishedAt: now } : {}) },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'campaign.publish', object: `campaign:${id}`, at: now })
    await forgetCampaign(tx, id)
    return { ok: true }
  })
}
