import type { Team } from '@/features/access/load-team'
import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import type { CaseInLetter } from './fill-case'

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

/** The select of what a letter may say of a person; facts that may not be used never leave the database. */
export const caseInLetter = {
  status: true,
  statusOn: true,
  names: { orderBy: { locale: 'asc' }, select: { locale: true, name: true } },
  facts: {
    where: { mayBeUsed: true },
    orderBy: { position: 'asc' },
    select: { texts: { orderBy: { locale: 'asc' }, select: { locale: true, text: true } } },
  },
} as const

/** The person a letter is about, as it may speak of them; undefined for an unknown case. */
export async function readCaseInLetter(
  { db }: { db: Writer | Context['db'] },
  id: string,
): Promise<CaseInLetter | undefined> {
  return (await db.case.findUnique({ where: { id }, select: caseInLetter })) ?? undefined
}

/** A team's people, each as a letter may speak of them. */
export async function listPeople({ db }: Context, team: Permitted<'seeCases', Team>) {
  return db.case.findMany({
    where: { teamId: team.teamId },
    orderBy: { id: 'asc' },
    select: { id: true, ...caseInLetter },
  })
}
