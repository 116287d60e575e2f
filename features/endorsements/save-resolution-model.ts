import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'

interface SaveResolutionModel {
  campaign: EditableCampaign
  form: { locale: string; title: string; text: string }
}

/**
 * Saves the text that a campaign offers to branches in one language; without title and text it offers none there. What
 * branches resolved already keeps the text they filled in.
 */
export async function saveResolutionModel(
  { db, now }: Context,
  { campaign: { id: campaignId, teamId, by }, form: { locale, title, text } }: SaveResolutionModel,
): Promise<{ ok: true } | { ok: false; reason: 'incomplete' }> {
  if ((title === '') !== (text === '')) return { ok: false, reason: 'incomplete' }
  await db.$transaction(async (tx) => {
    const where = { campaignId_locale: { campaignId, locale } }
    if (text === '') await tx.resolutionModel.deleteMany({ where: { campaignId, locale } })
    else
      await tx.resolutionModel.upsert({
        where,
        create: { campaignId, locale, title, text },
        update: { title, text },
        select: { locale: true },
      })
    await forgetPages(tx, [`campaign:${campaignId}`])
    await recordAction(tx, { by, teamId, action: 'resolution.model', object: `campaign:${campaignId}`, at: now })
  })
  return { ok: true }
}
