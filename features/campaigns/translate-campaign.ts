import type { Context, Writer } from '@/features/context'
import { type TranslateOutcome, translateText } from '@/features/texts/translate-text'
import type { TranslatableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'
import { readCampaign } from './read-campaign'
import type { CampaignForm, CampaignTranslationForm } from './schema'

/** Saves a translation of a campaign into one language, with its demands. */
export async function translateCampaign(
  context: Context,
  { campaign, form }: { campaign: TranslatableCampaign; form: CampaignTranslationForm },
): Promise<TranslateOutcome<CampaignForm>> {
  return translateText(context, {
    noun: 'campaign',
    thing: campaign,
    form,
    lock: lockCampaign,
    read: readCampaign,
    write: (tx) => writeTranslation(tx, campaign.id, form, context.now),
  })
}

async function writeTranslation(tx: Writer, campaignId: string, form: CampaignTranslationForm, now: Date) {
  const { locale, title, summary, text, demands } = form
  await tx.campaignTranslation.upsert({
    where: { campaignId_locale: { campaignId, locale } },
    create: { campaignId, locale, title, summary, text },
    update: { title, summary, text },
    select: { locale: true },
  })
  const known = await tx.demand.findMany({
    where: { campaignId, id: { in: demands.map((demand) => demand.id) } },
    select: { id: true },
  })
  const own = demands.filter((demand) => known.some(({ id }) => id === demand.id))
  await tx.demandTranslation.deleteMany({ where: { locale, demandId: { in: own.map((demand) => demand.id) } } })
  await tx.demandTranslation.createMany({
    data: own
      .filter((demand) => demand.text !== '')
      .map((demand) => ({ demandId: demand.id, locale, text: demand.text })),
  })
  await tx.campaign.update({
    where: { id: campaignId },
    data: { revision: { increment: 1 }, updatedAt: now },
    select: { id: true },
  })
}
