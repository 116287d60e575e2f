import type { Writer } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import { copyModelLetter } from './copy-model-letter'
import { copyPetition } from './copy-petition'
import { copyTextPictures } from './copy-text-pictures'

/** The settings of a campaign that a copy takes over. A copy of a demonstration is one, so that it mails nobody. */
export const copiedOfCampaign = {
  teamId: true,
  accent: true,
  originalLocale: true,
  addressedState: true,
  demo: true,
  takesOrganisations: true,
} as const

/** Where a local copy is led, by which team, in which language first, and what it is part of. */
export interface LocalPlace {
  teamId: string
  partOfId: string
  place: string
  country: string
  originalLocale: string
}

interface Copy {
  /** The campaign. */
  id: string
  now: Date
  /** What the copy is called. */
  rename: (title: string) => string
  /** For a team of its own: then nothing goes along that is of the first team alone, such as whom a letter is about. */
  local?: LocalPlace
}

/**
 * Copies a campaign as a draft with its texts, its demands (none of them met), and drafts of its petitions and model letters
 * under their own titles. Its events, its partners and the people it is about stay with the first. Returns the id of the copy.
 */
export async function copyCampaign(tx: Writer, { id, now, rename, local }: Copy): Promise<string> {
  const copy = await copyTexts(tx, { id, now, rename, ...(local && { local }) })
  const to = { campaignId: copy, keepTitles: true, ofOtherTeam: local !== undefined }
  const parts = { where: { campaignId: id }, orderBy: { id: 'asc' }, select: { id: true } } as const
  for (const petition of await tx.petition.findMany(parts)) await copyPetition(tx, { id: petition.id, to, now })
  for (const letter of await tx.modelLetter.findMany(parts)) await copyModelLetter(tx, { id: letter.id, to, now })
  return copy
}

async function copyTexts(tx: Writer, { id, now, rename, local }: Copy): Promise<string> {
  const { translations, demands, resolutionModels, ...settings } = await tx.campaign.findUniqueOrThrow({
    where: { id },
    select: {
      ...copiedOfCampaign,
      translations: { omit: { campaignId: true } },
      resolutionModels: { omit: { campaignId: true } },
      demands: { select: { position: true, translations: { omit: { demandId: true } } } },
    },
  })
  const titled = translations.map((one) => ({ ...one, title: rename(one.title) }))
  const taken = { ...settings, ...local }
  const texts = local
    ? await copyTextPictures(tx, { texts: titled, from: settings.teamId, to: local.teamId, now })
    : titled
  const title = texts.find(({ locale }) => locale === taken.originalLocale)?.title ?? ''
  const slug = await chooseSlug(tx, { title, noun: 'campaign', table: tx.campaign })
  const copy = await tx.campaign.create({
    data: {
      ...taken,
      slug,
      createdAt: now,
      translations: { create: texts },
      resolutionModels: { create: resolutionModels },
      demands: { create: demands.map((demand) => ({ ...demand, translations: { create: demand.translations } })) },
    },
    select: { id: true },
  })
  return copy.id
}
