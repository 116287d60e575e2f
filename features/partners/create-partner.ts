import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import { lockCampaign } from '@/features/campaigns/lock-campaign'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import { mostPartners } from './rules'

/** Begins a partner of a campaign: a draft with a name. Refuses more than a campaign may have, and an archived campaign. */
export async function createPartner(
  { db, now }: Context,
  { campaign, name }: { campaign: EditableCampaign; name: string },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'too-many' | 'archived' }> {
  const { id: campaignId, teamId, by } = campaign
  return db.$transaction(async (tx) => {
    const { state } = await lockCampaign(tx, campaignId)
    if (state === 'archived') return { ok: false, reason: 'archived' }
    if ((await tx.partner.count({ where: { campaignId } })) >= mostPartners) return { ok: false, reason: 'too-many' }
    const slug = await chooseSlug(tx, { title: name, noun: 'partner', table: tx.partner })
    const { id } = await tx.partner.create({ data: { campaignId, slug, name, createdAt: now }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'partner.create', object: `partner:${id}`, at: now })
    return { ok: true, id }
  })
}
