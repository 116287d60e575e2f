import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Endorsed } from './name-endorsed'

/** A petition that organisations sign, or a campaign they stand behind, as the desk lists it. */
export interface EndorsedPetition {
  kind: Endorsed['kind']
  id: string
  title: string
  takes: boolean
  waiting: number
  shown: number
}

const most = 100

function inTeamsOf(organiser: { id: string }) {
  const member = {
    organiserId: organiser.id,
    role: { in: [...rolesThatMay('hideNames')] },
    organiser: { removedAt: null },
  }
  return { campaign: { team: { memberships: { some: member } } } }
}

/** How many organisations wait for the look of an organiser, in all of their teams. */
export async function countWaitingEndorsements(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
): Promise<number> {
  const team = inTeamsOf(organiser)
  return db.endorsement.count({
    where: { state: 'confirmed', OR: [{ petition: team }, { campaign: team.campaign }] },
  })
}

/** What organisations may sign or have signed, in all teams of an organiser; petitions and campaigns where some wait first. */
export async function listEndorsedPetitions(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  locale: string,
): Promise<EndorsedPetition[]> {
  const rows = await db.petition.findMany({
    where: { ...inTeamsOf(organiser), OR: [{ takesOrganisations: true }, { endorsements: { some: {} } }] },
    orderBy: { id: 'desc' },
    take: most,
    select: {
      id: true,
      originalLocale: true,
      takesOrganisations: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { translations: { select: { locale: true, title: true } } },
      },
    },
  })
  const counts = await db.endorsement.groupBy({
    by: ['petitionId', 'state'],
    where: { petitionId: { in: rows.map(({ id }) => id) }, state: { in: ['confirmed', 'shown'] } },
    _count: true,
  })
  const count = (id: string, state: string) =>
    counts.find((one) => one.petitionId === id && one.state === state)?._count ?? 0
  return rows
    .map(
      ({ id, takesOrganisations, originalLocale, versions }): EndorsedPetition => ({
        kind: 'petition',
        id,
        title: pickTranslation(versions[0]?.translations ?? [], locale, originalLocale)?.title ?? '',
        takes: takesOrganisations,
        waiting: count(id, 'confirmed'),
        shown: count(id, 'shown'),
      }),
    )
    .concat(await listEndorsedCampaigns({ db }, organiser, locale))
    .sort((a, b) => Number(b.waiting > 0) - Number(a.waiting > 0))
}

async function listEndorsedCampaigns({ db }: Pick<Context, 'db'>, organiser: { id: string }, locale: string) {
  const { team } = inTeamsOf(organiser).campaign
  const rows = await db.campaign.findMany({
    where: { team, OR: [{ takesOrganisations: true }, { endorsements: { some: {} } }] },
    orderBy: { id: 'desc' },
    take: most,
    select: {
      id: true,
      originalLocale: true,
      takesOrganisations: true,
      translations: { select: { locale: true, title: true } },
    },
  })
  const counts = await db.endorsement.groupBy({
    by: ['campaignId', 'state'],
    where: { campaignId: { in: rows.map(({ id }) => id) }, state: { in: ['confirmed', 'shown'] } },
    _count: true,
  })
  const count = (id: string, state: string) =>
    counts.find((one) => one.campaignId === id && one.state === state)?._count ?? 0
  return rows.map(({ id, takesOrganisations, originalLocale, translations }) => ({
    kind: 'campaign' as const,
    id,
    title: pickTranslation(translations, locale, originalLocale)?.title ?? '',
    takes: takesOrganisations,
    waiting: count(id, 'confirmed'),
    shown: count(id, 'shown'),
  }))
}
