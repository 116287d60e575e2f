import type { Context } from '@/features/context'
import type { ProposalKind } from '@/generated/prisma/enums'
import { kindsTaken } from './rules'

/** A team to which strangers may propose something. */
export interface TakingTeam {
  id: string
  name: string
  kinds: ProposalKind[]
  answerDays: number
  keptDays: number
}

/** As many teams as can be chosen from. */
const most = 100

/** The teams that take proposals, by their names. */
export async function listTakingTeams({ db }: Pick<Context, 'db'>): Promise<TakingTeam[]> {
  const rows = await db.proposalRules.findMany({
    where: { OR: [{ takesPetitions: true }, { takesEvents: true }] },
    orderBy: [{ team: { name: 'asc' } }, { teamId: 'asc' }],
    take: most,
    select: {
      takesPetitions: true,
      takesEvents: true,
      answerDays: true,
      keptDays: true,
      team: { select: { id: true, name: true } },
    },
  })
  return rows.map(({ team, answerDays, keptDays, ...takes }) => ({
    ...team,
    kinds: kindsTaken(takes),
    answerDays,
    keptDays,
  }))
}
