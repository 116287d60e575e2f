import { type PublicDemand, publicDemand } from '@/features/campaigns/read-public-campaign'
import type { Context } from '@/features/context'
import { petitionTextColumns } from '@/features/petitions/rules'
import { pickTranslation } from '@/features/places/pick-translation'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { FirstSignatoryGroup, FirstSignatoryState } from '@/generated/prisma/enums'

/** The own page of somebody who is asked to stand at the head of a petition. */
export interface FirstInvitation {
  id: string
  group: FirstSignatoryGroup
  state: FirstSignatoryState
  name: string
  role: string
  organisation: string
  hasPicture: boolean
  invitedBy: string
  team: string
  /** New answers are taken: the petition is not over. */
  open: boolean
  petition: {
    slug: string
    /** Nobody can read it yet but here. */
    draft: boolean
    locale: string
    title: string
    summary: string
    whoWeAre: string
    whatWeNote: string
    text: string
    addresseeLine: string
    /** What the campaign demands stands below the text. */
    demands: PublicDemand[]
    accent: string
  }
}

/** Looks at what a mailed link leads to, without changing anything. Undefined for one that leads nowhere. */
export async function readFirstInvitation(
  { db }: Pick<Context, 'db'>,
  token: string,
  screen: string,
): Promise<FirstInvitation | undefined> {
  if (!isToken(token)) return undefined
  const link = await db.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'own_first_signatory' },
    select: { aboutId: true },
  })
  const row = link && (await db.firstSignatory.findUnique({ where: { id: link.aboutId }, select: own }))
  if (!row) return undefined
  const { petition, fileId, ...rest } = row
  const version = petition.versions.find(({ number }) => number === petition.currentVersion)
  const text = pickTranslation(version?.translations ?? [], screen, petition.originalLocale)
  if (!text) return undefined
  const { demands, originalLocale } = petition.campaign
  return {
    ...rest,
    hasPicture: fileId !== null,
    team: petition.campaign.team.name,
    open: petition.state === 'draft' || petition.state === 'open',
    petition: {
      slug: petition.slug,
      draft: petition.state === 'draft' || petition.campaign.state === 'draft',
      accent: petition.campaign.accent,
      ...text,
      demands: demands.map((demand) => publicDemand(demand, text.locale, originalLocale)),
    },
  }
}

const own = {
  id: true,
  group: true,
  state: true,
  name: true,
  role: true,
  organisation: true,
  fileId: true,
  invitedBy: true,
  petition: {
    select: {
      slug: true,
      state: true,
      originalLocale: true,
      currentVersion: true,
      versions: {
        select: {
          number: true,
          translations: { select: petitionTextColumns },
        },
      },
      campaign: {
        select: {
          state: true,
          accent: true,
          originalLocale: true,
          demands: {
            orderBy: { position: 'asc' },
            select: { metOn: true, translations: { select: { locale: true, text: true } } },
          },
          team: { select: { name: true } },
        },
      },
    },
  },
} as const
