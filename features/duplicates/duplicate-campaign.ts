import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context, Writer } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import { copyModelLetter } from './copy-model-letter'
import { copyPetition } from './copy-petition'
import { titleOfCopy } from './rules'

/** The settings of a campaign that a copy takes over. A copy of a demonstration is one, so that it mails nobody. */
export const copiedOfCampaign = {
  teamId: true,
  accent: true,
  originalLocale: true,
  addressedState: true,
  demo: true,
  takesOrganisations: true,
} as const

/**
 * Copies a campaign into a draft, an archived one too, with its texts, its demands (none of them met), and drafts of its
 * petitions and model letters under their own titles.
 */
export async function duplicateCampaign(
  { db, now }: Context,
  { campaign }: { campaign: EditableCampaign },
): Promise<{ ok: true; id: string }> {
  const { teamId, by } = campaign
  return db.$transaction(async (tx) => {
    const id = await copyTexts(tx, campaign.id, now)
    const to = { campaignId: id, keepTitles: true }
    const parts = { where: { campaignId: campaign.id }, orderBy: { id: 'asc' }, select: { id: true } } as const
    for (const petition of await tx.petition.findMany(parts)) await copyPetition(tx, { id: petition.id, to, now })
    for (const letter of await tx.modelLetter.findMany(parts)) await copyModelLetter(tx, { id: letter.id, to, now })
    await recordAction(tx, { by, teamId, action: 'campaign.create', object: `campaign:${id}`, at: now })
    return { ok: true, id }
  })
}

async function copyTexts(tx: Writer, id: string, now: Date): Promise<string> {
  const { translations, demands, resolutionModels, ...settings } = await tx.campaign.findUniqueOrThrow({
    where: { id },
    select: {
      ...copiedOfCampaign,
      translations: { omit: { campaignId: true } },
      resolutionModels: { omit: { campaignId: true } },
      demands: { select: { position: true, translations: { omit: { demandId: true } } } },
    },
  })
  const titled = translations.map((one) => ({ ...one, title: titleOfCopy(one.title) }))
  const title = titled.find(({ locale }) => locale === settings.originalLocale)?.title ?? ''
  const slug = await chooseSlug(tx, { title, noun: 'campaign', table: tx.campaign })
  const copy = await tx.campaign.create({
    data: {
      ...settings,
      slug,
      createdAt: now,
      translations: { create: titled },
      resolutionModels: { create: resolutionModels },
      demands: { create: demands.map((demand) => ({ ...demand, translations: { create: demand.translations } })) },
    },
    select: { id: true },
  })
  return copy.id
}
