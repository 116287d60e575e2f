import type { Context } from '@/features/context'
import { listShownPictures } from '@/features/pictures/list-shown'
import { type ShownPicture, shownPicture, showPicture } from '@/features/pictures/show-picture'
import { pickTranslation } from '@/features/places/pick-translation'
import type { ModelLetterState, PetitionState } from '@/generated/prisma/enums'
import { type ActName, chooseAct } from './choose-act'
import { isPublic, type PublicState } from './rules'

/** Petitions and letters that one page names. */
const mostThings = 20

/** A demand as the public reads it. */
export interface PublicDemand {
  text: string
  met: boolean
  metOn: Date | null
}

/** A campaign's page: its text in one language, its demands, and what a supporter can do. */
export interface PublicCampaign {
  id: string
  slug: string
  state: PublicState
  accent: string
  demo: boolean
  /** The language of title and text. */
  locale: string
  locales: string[]
  title: string
  summary: string
  text: string
  team: string
  publishedAt: Date | null
  /** What the page asks for first. */
  act: ActName | null
  /** What organisers say of how it came out, once it has. */
  ending: {
    on: Date | null
    text: { locale: string; text: string } | undefined
    picture: ShownPicture | null
  } | null
  /** The picture the page begins with, and those in its text by their ids. */
  cover: ShownPicture | null
  pictures: ReadonlyMap<string, ShownPicture>
  demands: PublicDemand[]
  petitions: {
    id: string
    slug: string
    state: PetitionState
    count: number
    locale: string
    title: string
    summary: string
  }[]
  letters: { id: string; slug: string; state: ModelLetterState; locale: string; title: string; summary: string }[]
}

/** The public campaign of that address in the asked language, else its own; undefined when there is none. */
export async function readPublicCampaign(
  { db }: Context,
  slug: string,
  asked: string,
): Promise<PublicCampaign | undefined> {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      state: true,
      accent: true,
      demo: true,
      originalLocale: true,
      teamId: true,
      team: { select: { name: true } },
      publishedAt: true,
      nextAct: true,
      endedOn: true,
      endings: { select: { locale: true, text: true } },
      cover: { select: shownPicture },
      endingPicture: { select: shownPicture },
      translations: { select: { locale: true, title: true, summary: true, text: true } },
      demands: {
        orderBy: { position: 'asc' },
        select: { metOn: true, translations: { select: { locale: true, text: true } } },
      },
      petitions: {
        where: { state: { not: 'draft' } },
        orderBy: { createdAt: 'desc' },
        take: mostThings,
        select: {
          id: true,
          slug: true,
          state: true,
          confirmedCount: true,
          currentVersion: true,
          originalLocale: true,
          versions: {
            select: { number: true, translations: { select: { locale: true, title: true, summary: true } } },
          },
        },
      },
      modelLetters: {
        where: { state: { not: 'draft' } },
        orderBy: { createdAt: 'desc' },
        take: mostThings,
        select: {
          id: true,
          slug: true,
          state: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true, summary: true } },
        },
      },
    },
  })
  if (!campaign || !isPublic(campaign.state)) return undefined
  const shown = pickTranslation(campaign.translations, asked, campaign.originalLocale)
  if (!shown) return undefined
  return {
    id: campaign.id,
    slug: campaign.slug,
    state: campaign.state,
    accent: campaign.accent,
    demo: campaign.demo,
    ...shown,
    team: campaign.team.name,
    publishedAt: campaign.publishedAt,
    act: chooseAct({ ...campaign, letters: campaign.modelLetters }),
    ending:
      campaign.state === 'published'
        ? null
        : {
            on: campaign.endedOn,
            text: pickTranslation(campaign.endings, asked, campaign.originalLocale),
            picture: showPicture(campaign.endingPicture, asked, campaign.originalLocale),
          },
    cover: showPicture(campaign.cover, asked, campaign.originalLocale),
    pictures: await listShownPictures(
      { db },
      { teamId: campaign.teamId, text: shown.text, asked: shown.locale, original: campaign.originalLocale },
    ),
    locales: campaign.translations.map(({ locale }) => locale).sort(),
    demands: campaign.demands.map((demand) => publicDemand(demand, asked, campaign.originalLocale)),
    petitions: campaign.petitions.flatMap(
      ({ versions, currentVersion, originalLocale, confirmedCount, ...petition }) => {
        const version = versions.find(({ number }) => number === currentVersion)
        const text = pickTranslation(version?.translations ?? [], asked, originalLocale)
        return text ? [{ ...petition, ...text, count: confirmedCount }] : []
      },
    ),
    letters: campaign.modelLetters.flatMap(({ translations, originalLocale, ...letter }) => {
      const text = pickTranslation(translations, asked, originalLocale)
      return text ? [{ ...letter, ...text }] : []
    }),
  }
}

/** One demand in the asked language, else in the original. */
export function publicDemand(
  demand: { metOn: Date | null; translations: { locale: string; text: string }[] },
  asked: string,
  original: string,
): PublicDemand {
  return {
    text: pickTranslation(demand.translations, asked, original)?.text ?? '',
    met: demand.metOn !== null,
    metOn: demand.metOn,
  }
}
