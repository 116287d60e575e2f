import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import { pagesOfLetters } from './rules'

/**
 * Begins a model letter of a campaign: a draft with a title in one language, to the missions of one state. The title is
 * for the site; what the addressee reads as the subject is left to be written.
 */
export async function createModelLetter(
  { db, now }: Context,
  input: { campaign: EditableCampaign; title: string; locale: string; addressedState: string },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'archived' }> {
  const { campaign, title, locale, addressedState } = input
  const { id: campaignId, teamId, by } = campaign
  if (campaign.state === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => {
    const slug = await chooseSlug(tx, { title, noun: 'letter', table: tx.modelLetter, reserved: pagesOfLetters })
    const { id } = await tx.modelLetter.create({
      data: {
        campaignId,
        slug,
        originalLocale: locale,
        addressedState,
        createdAt: now,
        translations: { create: { locale, title, summary: '', subject: '', text: '' } },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'model-letter.create', object: `model-letter:${id}`, at: now })
    return { ok: true, id }
  })
}
