import type { Context } from '@/features/context'
import { type Endorsed, whereEndorsed } from './name-endorsed'
import { shownAtOnce } from './rules'

/** An organisation as everybody sees it. */
export interface Organisation {
  id: string
  name: string
  country: string
  town: string
  website: string
  hasLogo: boolean
}

export interface OrganisationList {
  /** How many sign: one that stands there twice counts once. */
  count: number
  page: number
  pages: number
  organisations: Organisation[]
}

/** The organisations that are shown, in the order of their names, a page at a time; pages are counted from 1. */
export async function listOrganisations(
  { db }: Pick<Context, 'db'>,
  endorsed: Endorsed,
  asked = 1,
): Promise<OrganisationList> {
  const [counts] = await db.$queryRaw<{ count: number; shown: number }[]>`
    SELECT count(DISTINCT (country, folded))::int AS count, count(*)::int AS shown FROM endorsements
    WHERE (${endorsed.kind} = 'petition' AND petition_id = ${endorsed.id}::uuid
      OR ${endorsed.kind} = 'campaign' AND campaign_id = ${endorsed.id}::uuid) AND state = 'shown'`
  const { count, shown } = counts ?? { count: 0, shown: 0 }
  const pages = Math.max(1, Math.ceil(shown / shownAtOnce))
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  const organisations =
    shown === 0
      ? []
      : await db.endorsement.findMany({
          where: { ...whereEndorsed(endorsed), state: 'shown' },
          orderBy: [{ folded: 'asc' }, { id: 'asc' }],
          skip: (page - 1) * shownAtOnce,
          take: shownAtOnce,
          select: { id: true, name: true, country: true, town: true, website: true, fileId: true },
        })
  const listed = organisations.map(({ fileId, ...one }) => ({ ...one, hasLogo: fileId !== null }))
  return { count, page, pages, organisations: listed }
}
