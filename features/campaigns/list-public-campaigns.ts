import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'

const listed: ['published', 'won', 'ended'] = ['published', 'won', 'ended']

/** A campaign as the start page shows it. */
export interface CampaignCard {
  id: string
  slug: string
  state: (typeof listed)[number]
  accent: string
  demo: boolean
  locale: string
  title: string
  summary: string
  /** Confirmed signatures under all its petitions. */
  signatures: number
  petitionIds: string[]
  petition?: { slug: string; title: string }
  letter?: { slug: string; title: string }
}

/** All campaigns with a public page, running ones first, newest first, in the asked language, else in their own. */
export async function listPublicCampaigns({ db }: Context, asked: string): Promise<CampaignCard[]> {
  const campaigns = await db.campaign.findMany({
    where: { state: { in: listed } },
    orderBy: { publishedAt: 'desc' },
    select: {
      id: true,
      slug: true,
      state: true,
      accent: true,
      demo: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true, summary: true } },
      petitions: {
        where: { state: { not: 'draft' } },
        orderBy: { createdAt: 'desc' },
        select: {
          id: true,
          slug: true,
          state: true,
          confirmedCount: true,
          currentVersion: true,
          versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
        },
      },
      modelLetters: {
        where: { state: 'published' },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { slug: true, translations: { select: { locale: true, title: true } } },
      },
    },
  })
  return campaigns
    .flatMap(({ translations, petitions, modelLetters, originalLocale, ...campaign }) => {
      const shown = pickTranslation(translations, asked, originalLocale)
      const state = listed.find((one) => one === campaign.state)
      if (!shown || !state) return []
      const open = petitions.find(({ state }) => state === 'open')
      const version = open?.versions.find(({ number }) => number === open.currentVersion)
      const petitionTitle = pickTranslation(version?.translations ?? [], asked, originalLocale)?.title
      const letter = modelLetters[0]
      const letterTitle = pickTranslation(letter?.translations ?? [], asked, originalLocale)?.title
      return [
        {
          ...campaign,
          ...shown,
          state,
          petitionIds: petitions.map(({ id }) => id),
          signatures: petitions.reduce((sum, petition) => sum + petition.confirmedCount, 0),
          ...(open && petitionTitle ? { petition: { slug: open.slug, title: petitionTitle } } : {}),
          ...(letter && letterTitle ? { letter: { slug: letter.slug, title: letterTitle } } : {}),
        },
      ]
    })
    .sort((a, b) => Number(b.state === 'published') - Number(a.state === 'published'))
}
