import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'

/** Begins an update of a campaign: a draft with a title in one language, to all who asked for news. */
export async function createUpdate(
  { db, now }: Context,
  { campaign, title, locale }: { campaign: EditableCampaign; title: string; locale: string },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'archived' }> {
  const { id: campaignId, teamId, by } = campaign
  if (campaign.state === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => {
    const { id } = await tx.update.create({
      data: {
        campaignId,
        originalLocale: locale,
        writtenBy: by,
        createdAt: now,
        translations: { create: { locale, title, summary: '', text: '' } },
        authors: { create: { locale, organiserId: by, revision: 1 } },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'update.create', object: `update:${id}`, at: now })
    return { ok: true, id }
  })
}
