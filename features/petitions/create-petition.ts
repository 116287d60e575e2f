import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'

/** Begins a petition of a campaign: a draft with a title in one language. */
export async function createPetition(
  { db, now }: Context,
  { campaign, title, locale }: { campaign: EditableCampaign; title: string; locale: string },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'archived' }> {
  const { id: campaignId, teamId, by } = campaign
  if (campaign.state === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => {
    const slug = await chooseSlug(tx, { title, noun: 'petition', table: tx.petition })
    const text = { locale, title, summary: '', whoWeAre: '', whatWeNote: '', text: '', addresseeLine: '' }
    const { id } = await tx.petition.create({
      data: {
        campaignId,
        slug,
        originalLocale: locale,
        createdAt: now,
        versions: { create: { number: 1, createdAt: now, translations: { create: text } } },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'petition.create', object: `petition:${id}`, at: now })
    return { ok: true, id }
  })
}
