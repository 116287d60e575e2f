import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { EndorsementState } from '@/generated/prisma/enums'
import { markSeen, type SeenOrganisation } from './judge-step'
import { type ResolutionFacts, resolutionFacts } from './list-resolutions'
import { type Endorsed, whereEndorsed } from './name-endorsed'
import { listedAtOnce } from './rules'
import type { EndorsementFilter } from './schema'

/** An organisation's signature as an organiser looks at it. The officer is sealed: not even their name is here. */
export interface ListedEndorsement extends SeenOrganisation {
  id: string
  state: EndorsementState
  /** The officer's address is at the domain of the website. */
  ownDomain: boolean
  reason: string
  confirmedOn: Date | null
  /** What an act on it says was seen. */
  mark: string
  /** What a branch resolved. */
  resolution: ResolutionFacts | null
  /** Others of the same name and country that wait or are shown. */
  twins: number
}

export interface EndorsementList {
  takes: boolean
  counts: Record<EndorsementState, number>
  rows: ListedEndorsement[]
  /** Where the next page begins. */
  next: string | undefined
}

/** The organisations of one state that sign a petition or stand behind a campaign, those of the newest day first; a page begins after an id. */
export async function listEndorsements(
  { db }: Pick<Context, 'db'>,
  { kind, thing: { id } }: { kind: Endorsed['kind']; thing: Permitted<'seeSignatures', { id: string }> },
  { state, after }: EndorsementFilter,
): Promise<EndorsementList> {
  const where = whereEndorsed({ kind, id })
  const asked = { where: { id }, select: { takesOrganisations: true } } as const
  const { takesOrganisations } = await (kind === 'petition'
    ? db.petition.findUniqueOrThrow(asked)
    : db.campaign.findUniqueOrThrow(asked))
  const groups = await db.endorsement.groupBy({ by: ['state'], where, _count: true })
  const counts = { proposed: 0, confirmed: 0, shown: 0, refused: 0, withdrawn: 0 }
  for (const { state, _count } of groups) counts[state] = _count
  // A place that is not one begins the list anew.
  const place =
    after === undefined
      ? null
      : await db.endorsement.findUnique({ where: { id: after, ...where }, select: { id: true, createdOn: true } })
  const beyond = place && [{ createdOn: { lt: place.createdOn } }, { createdOn: place.createdOn, id: { lt: place.id } }]
  const found = await db.endorsement.findMany({
    where: { ...where, state, ...(beyond && { OR: beyond }) },
    orderBy: [{ createdOn: 'desc' }, { id: 'desc' }],
    take: listedAtOnce + 1,
    select: listed,
  })
  const page = found.slice(0, listedAtOnce)
  const twins = await db.endorsement.groupBy({
    by: ['country', 'folded'],
    where: { ...where, state: { in: ['confirmed', 'shown'] }, folded: { in: page.map(({ folded }) => folded) } },
    _count: true,
  })
  const same = new Map(twins.map(({ country, folded, _count }) => [`${country} ${folded}`, _count]))
  return {
    takes: takesOrganisations,
    counts,
    rows: page.map(({ folded, ...row }) => {
      const itself = row.state === 'confirmed' || row.state === 'shown' ? 1 : 0
      return { ...row, mark: markSeen(row), twins: (same.get(`${row.country} ${folded}`) ?? 0) - itself }
    }),
    next: found.length > listedAtOnce ? page.at(-1)?.id : undefined,
  }
}

const listed = {
  id: true,
  state: true,
  name: true,
  country: true,
  town: true,
  website: true,
  fileId: true,
  folded: true,
  ownDomain: true,
  reason: true,
  confirmedOn: true,
  resolution: { select: resolutionFacts },
} as const
