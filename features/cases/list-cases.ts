import type { Team } from '@/features/access/load-team'
import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { caseInLetter } from './read-case-in-letter'

/** The cases of a team, those that are not over first. */
export async function listCases({ db }: Context, team: Permitted<Ability, Team>) {
  return db.case.findMany({
    where: { teamId: team.teamId },
    orderBy: [{ statusOn: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      status: true,
      statusOn: true,
      names: { select: { locale: true, name: true } },
      modelLetters: { select: { id: true, stoppedAt: true } },
    },
  })
}
export type ListedCase = Awaited<ReturnType<typeof listCases>>[number]

/** A team's people, each as a letter may speak of them. */
export async function listPeople({ db }: Context, team: Permitted<'seeCases', Team>) {
  return db.case.findMany({
    where: { teamId: team.teamId },
    orderBy: { id: 'asc' },
    select: { id: true, ...caseInLetter },
  })
}
