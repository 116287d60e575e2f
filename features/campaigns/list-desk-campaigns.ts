import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { pickTranslation } from '@/features/places/pick-translation'
import type { CampaignState, ModelLetterState, PetitionState, Role } from '@/generated/prisma/enums'

export interface DeskPetition {
  id: string
  slug: string
  state: PetitionState
  title: string
  /** Confirmed signatures in all, and those confirmed today (UTC). */
  count: number
  today: number
}

export interface DeskLetter {
  id: string
  slug: string
  state: ModelLetterState
  title: string
}

/** A campaign as the desk lists it, with the role the organiser has in its team. */
export interface DeskCampaign {
  id: string
  slug: string
  state: CampaignState
  accent: string
  demo: boolean
  title: string
  role: Role
  team: { id: string; name: string }
  petitions: DeskPetition[]
  letters: DeskLetter[]
}

/**
 * All campaigns of the teams an organiser is on, or the one with that id, running ones first, with what belongs to them
 * and live counts.
 */
export async function listDeskCampaigns(
  { db, now }: Context,
  organiser: { id: string },
  asked: string,
  only?: string,
): Promise<DeskCampaign[]> {
  const today = new Date(isoDay(now))
  const member = { organiserId: organiser.id, organiser: { removedAt: null } }
  const campaigns = await db.campaign.findMany({
    where: { team: { memberships: { some: member } }, ...(only === undefined ? {} : { id: only }) },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      slug: true,
      state: true,
      accent: true,
      demo: true,
      originalLocale: true,
      team: { select: { id: true, name: true, memberships: { where: member, select: { role: true } } } },
      translations: { select: { locale: true, title: true } },
      petitions: {
        orderBy: { createdAt: 'asc' },
        select: {
          id: true,
          slug: true,
          state: true,
          originalLocale: true,
          confirmedCount: true,
          currentVersion: true,
          versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
          counts: { where: { day: today }, select: { count: true } },
        },
      },
      modelLetters: {
        orderBy: { createdAt: 'asc' },
        select: {
          id: true,
          slug: true,
          state: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
        },
      },
    },
  })
  const rank: Record<CampaignState, number> = { published: 0, draft: 1, won: 2, ended: 2, archived: 3 }
  return campaigns
    .map(({ team, translations, petitions, modelLetters, originalLocale, ...campaign }) => ({
      ...campaign,
      title: titleOf(translations, asked, originalLocale),
      role: team.memberships[0]?.role ?? 'translator',
      team: { id: team.id, name: team.name },
      petitions: petitions.map(({ id, slug, state, confirmedCount, ...petition }) => ({
        id,
        slug,
        state,
        title: titleOf(
          petition.versions.find((version) => version.number === petition.currentVersion)?.translations ?? [],
          asked,
          petition.originalLocale,
        ),
        count: confirmedCount,
        today: petition.counts.reduce((sum, { count }) => sum + count, 0),
      })),
      letters: modelLetters.map(({ translations: texts, originalLocale: original, ...letter }) => ({
        ...letter,
        title: titleOf(texts, asked, original),
      })),
    }))
    .sort((a, b) => rank[a.state] - rank[b.state])
}

function titleOf(texts: { locale: string; title: string }[], asked: string, original: string): string {
  const filled = texts.filter(({ title }) => title !== '')
  return pickTranslation(filled, asked, original)?.title ?? ''
}
