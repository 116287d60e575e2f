import type { CampaignState } from '@/generated/prisma/enums'
import type { Database } from './database'
import { type Texts, translations, uniqueWord } from './words'

export interface CampaignParts {
  teamId: string
  slug?: string
  state?: CampaignState
  accent?: string
  originalLocale?: string
  addressedState?: string | null
  demo?: boolean
  createdAt?: Date
  publishedAt?: Date | null
  texts?: Texts<{ title: string; summary: string; text: string }>
  demands?: Texts[]
}

const plainTexts = {
  en: { title: 'Free the striking miners', summary: 'Nine miners are held.', text: 'Nine **miners** are held.' },
}
const plainDemands = [{ en: 'Release the nine miners.' }, { en: 'Drop the charges.' }]

/** A published campaign with two demands, unless told otherwise. */
export async function createCampaign(db: Database, parts: CampaignParts): Promise<{ id: string; slug: string }> {
  const { texts = plainTexts, demands = plainDemands, state = 'published', ...rest } = parts
  return db.campaign.create({
    data: {
      slug: uniqueWord('campaign'),
      originalLocale: 'en',
      addressedState: 'KZ',
      publishedAt: state === 'draft' ? null : new Date(),
      ...rest,
      state,
      translations: { create: translations(texts) },
      demands: {
        create: demands.map((demand, position) => ({
          position,
          translations: { create: Object.entries(demand).map(([locale, text]) => ({ locale, text })) },
        })),
      },
    },
    select: { id: true, slug: true },
  })
}
