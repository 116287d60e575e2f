import type { Context } from '@/features/context'
import { type ShownPicture, shownPicture, showPicture } from '@/features/pictures/show-picture'
import { pickTranslation } from '@/features/places/pick-translation'
import type { PetitionState } from '@/generated/prisma/enums'
import { mostPartners } from './rules'

/** Petitions that the page of a partner names. */
const mostPetitions = 20

/** A partner in the list of a campaign. */
export interface ShownPartner {
  slug: string
  name: string
  place: string
  website: string
  logo: ShownPicture | null
  /** The language of what is said. */
  locale: string
  summary: string
}

/** The page of a partner. */
export interface PublicPartner extends ShownPartner {
  text: string
  /** Forms ask for it now. */
  open: boolean
  campaign: { id: string; slug: string; title: string; accent: string; demo: boolean; locale: string }
  /** Where one can sign. */
  petitions: { id: string; slug: string; state: PetitionState; title: string; locale: string }[]
}

const shown = {
  slug: true,
  name: true,
  place: true,
  website: true,
  logo: { select: shownPicture },
  texts: { where: { summary: { not: '' } }, select: { locale: true, summary: true, text: true } },
} as const

/** The partners of a campaign that everybody can read of. */
export async function listPublicPartners(
  { db }: Pick<Context, 'db'>,
  { campaignId, asked }: { campaignId: string; asked: string },
): Promise<ShownPartner[]> {
  const rows = await db.partner.findMany({
    where: { campaignId, state: { not: 'draft' } },
    orderBy: { id: 'asc' },
    take: mostPartners,
    select: { ...shown, campaign: { select: { originalLocale: true } } },
  })
  return rows.flatMap(({ texts, logo, campaign: { originalLocale }, ...partner }) => {
    const words = pickTranslation(texts, asked, originalLocale)
    if (!words) return []
    const { locale, summary } = words
    return [{ ...partner, locale, summary, logo: showPicture(logo, asked, originalLocale) }]
  })
}

/** The partner of that address in the asked language, else that of its campaign; undefined when nobody may read of it. */
export async function readPublicPartner(
  { db }: Pick<Context, 'db'>,
  slug: string,
  asked: string,
): Promise<PublicPartner | undefined> {
  const row = await db.partner.findUnique({
    where: { slug, state: { not: 'draft' }, campaign: { state: { not: 'draft' } } },
    select: {
      ...shown,
      state: true,
      campaign: {
        select: {
          id: true,
          slug: true,
          accent: true,
          demo: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
          petitions: {
            where: { state: 'open' },
            orderBy: { createdAt: 'desc' },
            take: mostPetitions,
            select: {
              id: true,
              slug: true,
              state: true,
              originalLocale: true,
              currentVersion: true,
              versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
            },
          },
        },
      },
    },
  })
  if (!row) return undefined
  const { texts, logo, state, campaign, ...partner } = row
  const { originalLocale, translations, petitions, ...place } = campaign
  const words = pickTranslation(texts, asked, originalLocale)
  const title = pickTranslation(translations, asked, originalLocale)
  if (!words || !title) return undefined
  return {
    ...partner,
    ...words,
    logo: showPicture(logo, asked, originalLocale),
    open: state === 'open',
    campaign: { ...place, ...title },
    petitions: petitions.flatMap(({ versions, currentVersion, originalLocale: own, ...petition }) => {
      const version = versions.find(({ number }) => number === currentVersion)
      const named = pickTranslation(version?.translations ?? [], asked, own)
      return named ? [{ ...petition, ...named }] : []
    }),
  }
}
