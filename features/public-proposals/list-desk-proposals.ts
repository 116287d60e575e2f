import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { ProposalKind, ProposalState } from '@/generated/prisma/enums'
import { daysWaiting, isProposalOverdue, usualRules } from './rules'
import type { ProposalFilter } from './schema'

/** Proposals on one page of the desk. */
const pageSize = 25

/** A proposal as the desk lists it. */
export interface DeskProposal {
  id: string
  kind: ProposalKind
  state: ProposalState
  title: string
  locale: string
  target: string
  town: string
  day: Date | null
  waitsSince: Date | null
  /** Days for which it has been waiting, and whether that is longer than the team means to take. */
  days: number
  isOverdue: boolean
  isListed: boolean
  team: string
}

/** The teams whose proposals an organiser answers. */
async function listAnsweringTeams({ db }: Pick<Context, 'db'>, organiser: { id: string }): Promise<string[]> {
  const teams = await db.membership.findMany({
    where: { organiserId: organiser.id, role: { in: [...rolesThatMay('edit')] }, organiser: { removedAt: null } },
    select: { teamId: true },
  })
  return teams.map(({ teamId }) => teamId)
}

/** A page of the proposals to the teams of an organiser, of one state: those that wait longest first, the others the latest first. */
export async function listDeskProposals(
  { db, now }: Pick<Context, 'db' | 'now'>,
  organiser: { id: string },
  { state, after }: ProposalFilter,
): Promise<{ proposals: DeskProposal[]; next: { day: Date; id: string } | undefined }> {
  const forward = state === 'waiting'
  const beyond = forward ? ('gt' as const) : ('lt' as const)
  const order = forward ? ('asc' as const) : ('desc' as const)
  const rows = await db.publicProposal.findMany({
    where: {
      teamId: { in: await listAnsweringTeams({ db }, organiser) },
      state,
      ...(after && {
        OR: [{ waitsSince: { [beyond]: after.day } }, { waitsSince: after.day, id: { [beyond]: after.id } }],
      }),
    },
    orderBy: [{ waitsSince: order }, { id: order }],
    take: pageSize + 1,
    select: columns,
  })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    proposals: shown.map(({ team: { name, proposalRules }, place, ...row }) => {
      const { answerDays } = proposalRules ?? usualRules
      const days = daysWaiting(row.waitsSince, now)
      const isOverdue = isProposalOverdue(row, { answerDays, now })
      return { ...row, days, isOverdue, isListed: place !== null, team: name }
    }),
    next: rows.length > pageSize && last?.waitsSince ? { day: last.waitsSince, id: last.id } : undefined,
  }
}

const columns = {
  id: true,
  kind: true,
  state: true,
  title: true,
  locale: true,
  target: true,
  town: true,
  day: true,
  waitsSince: true,
  place: true,
  team: { select: { name: true, proposalRules: { select: { answerDays: true } } } },
} as const

/** More are not counted: the menu only says that there is something to do. */
const counts = 99

/** How many proposals wait for an organiser to answer them. */
export async function countWaitingProposals({ db }: Pick<Context, 'db'>, organiser: { id: string }): Promise<number> {
  const teamId = { in: await listAnsweringTeams({ db }, organiser) }
  return db.publicProposal.count({ where: { teamId, state: 'waiting' }, take: counts })
}
