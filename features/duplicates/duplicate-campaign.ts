import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { copyCampaign } from './copy-campaign'
import { titleOfCopy } from './rules'

/**
 * Copies a campaign into a draft, an archived one too, with its texts, its demands (none of them met), and drafts of its
 * petitions and model letters under their own titles.
 */
export async function duplicateCampaign(
  { db, now }: Context,
  { campaign }: { campaign: Permitted<'beginCampaigns', CampaignKey> },
): Promise<{ ok: true; id: string }> {
  const { teamId, by } = campaign
  return db.$transaction(async (tx) => {
    const id = await copyCampaign(tx, { id: campaign.id, now, rename: titleOfCopy })
    await recordAction(tx, { by, teamId, action: 'campaign.create', object: `campaign:${id}`, at: now })
    return { ok: true, id }
  })
}
