import type { Context } from '@/features/context'
import { type ShownPicture, shownPicture, showPicture } from '@/features/pictures/show-picture'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Prisma } from '@/generated/prisma/client'

/** Who a team is, as everybody reads it, in the asked language, else in its own. */
export interface PublicProfile {
  teamId: string
  locale: string
  name: string
  sentence: string
  responsible: string
  legalNotice: string
  /** The language of the last two, which a translation may lack. */
  legalLocale: string
  address: string[]
  town: string
  country: string
  email: string
  website: string
  pressPhone: string
  pressEmail: string
  logo: ShownPicture | null
}

/** Teams that a page names, at most. */
const mostTeams = 50

const columns = {
  teamId: true,
  originalLocale: true,
  address: true,
  town: true,
  country: true,
  email: true,
  website: true,
  pressPhone: true,
  pressEmail: true,
  logo: { select: shownPicture },
  texts: { select: { locale: true, name: true, sentence: true, responsible: true, legalNotice: true } },
} as const satisfies Prisma.ProfileSelect

/** The teams that have something public and say who they are, the oldest first. */
export async function listPublicProfiles({ db }: Pick<Context, 'db'>, asked: string): Promise<PublicProfile[]> {
  const rows = await db.profile.findMany({
    where: {
      team: {
        OR: [
          { campaigns: { some: { state: { in: ['published', 'won', 'ended'] } } } },
          { statements: { some: { state: 'published' } } },
        ],
      },
    },
    orderBy: { teamId: 'asc' },
    take: mostTeams,
    select: columns,
  })
  return rows.map((row) => showProfile(row, asked))
}

/** Who runs a campaign; null where its team has not said who it is. */
export async function readCampaignProfile(
  { db }: Pick<Context, 'db'>,
  campaignId: string,
  asked: string,
): Promise<PublicProfile | null> {
  const where = { team: { campaigns: { some: { id: campaignId } } } }
  const row = await db.profile.findFirst({ where, select: columns })
  return row && showProfile(row, asked)
}

type ProfileRow = Prisma.ProfileGetPayload<{ select: typeof columns }>

function showProfile({ originalLocale, texts, logo, ...profile }: ProfileRow, asked: string): PublicProfile {
  const text = pickTranslation(texts, asked, originalLocale)
  const own = texts.find(({ locale }) => locale === originalLocale)
  if (!text || !own) throw new Error('A profile lacks the text in its own language')
  const { locale, name, sentence } = text
  const { locale: legalLocale, responsible, legalNotice } = text.responsible === '' ? own : text
  // A logo that nobody has described is described by the name it stands beside.
  const described = logo && { ...logo, texts: logo.texts.length > 0 ? logo.texts : [{ locale, alt: name }] }
  return {
    ...profile,
    ...{ locale, name, sentence, legalLocale, responsible, legalNotice },
    logo: showPicture(described, asked, originalLocale),
  }
}
