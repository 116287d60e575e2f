import { findGaps } from '@/features/texts/gaps'

import type { CampaignState } from '@/generated/prisma/enums'

/** Accent colours a campaign may have; ui/theme.css says what they look like. */
export const accents = ['red', 'blue', 'green', 'plum', 'ochre', 'ink'] as const
export type Accent = (typeof accents)[number]

/** States in which everybody can read the campaign. */
export type PublicState = Exclude<CampaignState, 'draft'>

/** True for a campaign that everybody can read. */
export function isPublic(state: CampaignState): state is PublicState {
  return state !== 'draft'
}

const steps: Record<CampaignState, readonly CampaignState[]> = {
  draft: ['published'],
  published: ['won', 'ended'],
  won: ['published', 'archived'],
  ended: ['published', 'archived'],
  archived: [],
}

/** True when a campaign may go from one state to another: draft → published → won or ended (and back) → archived. */
export function mayCampaignBecome(from: CampaignState, to: CampaignState): boolean {
  return steps[from].includes(to)
}

interface CampaignTexts {
  originalLocale: string
  translations: readonly { locale: string; title: string; summary: string; text: string }[]
  demands: readonly { texts: readonly { locale: string; text: string }[] }[]
}

/** What a campaign lacks before everybody may read it: texts, and each demand in each language that has texts. */
export function findCampaignGaps({ originalLocale, translations, demands }: CampaignTexts) {
  const gaps = findGaps(translations, ['title', 'summary', 'text'], originalLocale)
  const locales = translations.filter((text) => text.title !== '').map((text) => text.locale)
  const untranslated = locales.filter((locale) =>
    demands.some(({ texts }) => !texts.some((text) => text.locale === locale && text.text !== '')),
  )
  return [...gaps, ...untranslated.map((locale) => ({ locale, field: 'demands' as const }))]
}

/** Pages of a campaign on the desk. */
export const deskCampaignPath = {
  one: (locale: string, id: string) => `/${locale}/desk/campaigns/${id}`,
  edit: (locale: string, id: string) => `/${locale}/desk/campaigns/${id}/edit`,
  showing: (locale: string, id: string) => `/${locale}/desk/campaigns/${id}/showing`,
  /** Where the picture of a campaign is posted. */
  cover: (locale: string, id: string) => `/${locale}/desk/campaigns/${id}/cover`,
  endingPicture: (locale: string, id: string) => `/${locale}/desk/campaigns/${id}/ending-picture`,
  mailbox: (locale: string, id: string) => `/${locale}/desk/campaigns/${id}/mailbox`,
  new: (locale: string) => `/${locale}/desk/campaigns/new`,
}
