import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { storeProposal } from '@/features/texts/store-proposal'
import type { TranslatableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'
import { readCampaign } from './read-campaign'
import type { CampaignForm, CampaignTranslationForm } from './schema'

export type TranslateOutcome<Form> =
  /** `waits`: the thing is public, so an organiser takes the text over before anybody sees it. */
  | { ok: true; waits: boolean; current: Form }
  | { ok: false; reason: 'changed'; current: Form }
  /** The language it was written in is the organisers' to change. */
  | { ok: false; reason: 'original' }

/** Saves a translation into one language. A translator never publishes: what is public already only gets a proposal. */
export async function translateCampaign(
  { db, now }: Context,
  { campaign, form }: { campaign: TranslatableCampaign; form: CampaignTranslationForm },
): Promise<TranslateOutcome<CampaignForm>> {
  const { id, teamId, by } = campaign
  const object = `campaign:${id}`
  return db.$transaction(async (tx) => {
    const { state, revision } = await lockCampaign(tx, id)
    const current = await readCampaign({ db: tx }, campaign)
    if (form.locale === current.originalLocale) return { ok: false, reason: 'original' }
    await recordAction(tx, { by, teamId, action: 'campaign.translate', object, at: now })
    const { revision: opened, locale, ...content } = form
    if (state !== 'draft') {
      await storeProposal(tx, { object, locale, by, content, at: now })
      return { ok: true, waits: true, current }
    }
    if (opened !== revision) return { ok: false, reason: 'changed', current }
    await writeTranslation(tx, id, form, now)
    return { ok: true, waits: false, current: await readCampaign({ db: tx }, campaign) }
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
