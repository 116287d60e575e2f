import type { Context } from '@/features/context'
import type { ProposalKind } from '@/generated/prisma/enums'

/** An answered proposal as everybody reads it. */
export interface AnsweredProposal {
  id: string
  kind: ProposalKind
  state: 'accepted' | 'rejected'
  title: string
  what: string
  locale: string
  target: string
  town: string
  day: Date | null
  answer: string
  team: string
  answeredOn: Date | null
  /** The public page of what was made of it; undefined while there is none. */
  made: { kind: ProposalKind; id: string; slug: string } | undefined
}

/** The answered proposals that organisers show to everybody, the newest first, from below a place. */
export async function listAnsweredProposals(
  { db }: Pick<Context, 'db'>,
  { below, most }: { below?: number | undefined; most: number },
): Promise<{ proposals: AnsweredProposal[]; next: number | undefined }> {
  const rows = await db.publicProposal.findMany({
    where: { place: below === undefined ? { not: null } : { lt: below } },
    orderBy: { place: 'desc' },
    take: most + 1,
    select: { ...columns, place: true, state: true, madeId: true, team: { select: { name: true } } },
  })
  const shown = rows.slice(0, most)
  const made = await listMade({ db }, shown)
  return {
    proposals: shown.map(({ team, madeId, place: _, state, ...row }) => ({
      ...row,
      state: state === 'accepted' ? 'accepted' : 'rejected',
      team: team.name,
      made: made.find(({ id }) => id === madeId),
    })),
    next: rows.length > most ? (shown.at(-1)?.place ?? undefined) : undefined,
  }
}

const columns = {
  id: true,
  kind: true,
  title: true,
  what: true,
  locale: true,
  target: true,
  town: true,
  day: true,
  answer: true,
  answeredOn: true,
} as const

/** The public petitions and events that proposals became. */
export async function listMade(
  { db }: Pick<Context, 'db'>,
  proposals: readonly { kind: ProposalKind; madeId: string | null }[],
): Promise<{ kind: ProposalKind; id: string; slug: string }[]> {
  const idsOf = (kind: ProposalKind) =>
    proposals.flatMap((one) => (one.kind === kind && one.madeId !== null ? [one.madeId] : []))
  const inPublic = { campaign: { state: { in: ['published' as const, 'won' as const, 'ended' as const] } } }
  const select = { id: true, slug: true } as const
  const [petitions, events] = await Promise.all([
    db.petition.findMany({ where: { id: { in: idsOf('petition') }, NOT: { state: 'draft' }, ...inPublic }, select }),
    db.event.findMany({ where: { id: { in: idsOf('event') }, NOT: { state: 'draft' }, ...inPublic }, select }),
  ])
  return [
    ...petitions.map((one) => ({ kind: 'petition' as const, ...one })),
    ...events.map((one) => ({ kind: 'event' as const, ...one })),
  ]
}

/** The highest place on the list for everybody; 0 while nothing is there. */
export async function readHighestProposal({ db }: Pick<Context, 'db'>): Promise<number> {
  const { _max } = await db.publicProposal.aggregate({ _max: { place: true } })
  return _max.place ?? 0
}
