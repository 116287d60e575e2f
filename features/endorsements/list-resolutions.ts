import type { Context } from '@/features/context'
import { shownAtOnce } from './rules'

/** What everybody may know of what a branch resolved. */
export const resolutionFacts = {
  locale: true,
  title: true,
  text: true,
  heldOn: true,
  place: true,
  votesFor: true,
  votesAgainst: true,
  votesAbstained: true,
} as const

export interface ResolutionFacts {
  locale: string
  title: string
  text: string
  heldOn: Date
  place: string
  votesFor: number
  votesAgainst: number
  votesAbstained: number
}

export interface ShownResolution extends ResolutionFacts {
  id: string
  branch: string
  country: string
}

/** The newest resolutions of a campaign that are shown, and how many there are. */
export async function listResolutions(
  { db }: Pick<Context, 'db'>,
  campaignId: string,
): Promise<{ count: number; resolutions: ShownResolution[] }> {
  const where = { campaignId, state: 'shown', resolution: { isNot: null } } as const
  const rows = await db.endorsement.findMany({
    where,
    orderBy: [{ createdOn: 'desc' }, { id: 'desc' }],
    take: shownAtOnce,
    select: { id: true, name: true, country: true, resolution: { select: resolutionFacts } },
  })
  const resolutions = rows.flatMap(({ id, name, country, resolution }) =>
    resolution ? [{ id, branch: name, country, ...resolution }] : [],
  )
  return { count: rows.length < shownAtOnce ? rows.length : await db.endorsement.count({ where }), resolutions }
}

/** A resolution that is shown, for its print; undefined for every other one. */
export async function readShownResolution(
  { db }: Pick<Context, 'db'>,
  id: string,
): Promise<ShownResolution | undefined> {
  const row = await db.endorsement.findUnique({
    where: { id, state: 'shown', campaign: { state: { not: 'draft' } } },
    select: { id: true, name: true, country: true, resolution: { select: resolutionFacts } },
  })
  return row?.resolution ? { id: row.id, branch: row.name, country: row.country, ...row.resolution } : undefined
}
