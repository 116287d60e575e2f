import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { CommentRefusal, ContributionState } from '@/generated/prisma/enums'
import type { ContributionFilter } from './schema'

/** Comments on one page of the desk. */
const pageSize = 25

/** A comment on a statement as moderators read it. */
export interface DeskContribution {
  id: string
  state: ContributionState
  reason: CommentRefusal | null
  text: string
  name: string
  locale: string
  waitsSince: Date | null
  statement: { id: string; title: string; locale: string }
}

/** The teams whose comments an organiser may moderate. */
export async function listModeratedTeams({ db }: Pick<Context, 'db'>, organiser: { id: string }): Promise<string[]> {
  const teams = await db.membership.findMany({
    where: { organiserId: organiser.id, role: { in: [...rolesThatMay('hideNames')] }, organiser: { removedAt: null } },
    select: { teamId: true },
  })
  return teams.map(({ teamId }) => teamId)
}

/** A page of the comments on the statements of all teams of an organiser, of one state: those that wait longest first, the others the latest first. */
export async function listDeskContributions(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  { state, after }: ContributionFilter,
  locale: string,
): Promise<{ contributions: DeskContribution[]; next: { day: Date; id: string } | undefined }> {
  const forward = state === 'waiting'
  const beyond = forward ? ('gt' as const) : ('lt' as const)
  const order = forward ? ('asc' as const) : ('desc' as const)
  const rows = await db.contribution.findMany({
    where: {
      teamId: { in: await listModeratedTeams({ db }, organiser) },
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
    contributions: shown.map(({ statement: { id, originalLocale, translations }, ...row }) => {
      const titled = pickTranslation(translations, locale, originalLocale)
      return { ...row, statement: { id, title: titled?.title ?? '', locale: titled?.locale ?? originalLocale } }
    }),
    next: rows.length > pageSize && last?.waitsSince ? { day: last.waitsSince, id: last.id } : undefined,
  }
}

const columns = {
  id: true,
  state: true,
  reason: true,
  text: true,
  name: true,
  locale: true,
  waitsSince: true,
  statement: {
    select: { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
  },
} as const

/** More are not counted: the menu only says that there is something to do. */
const counts = 99

/** How many comments on statements wait for an organiser to look at them. */
export async function countWaitingContributions(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
): Promise<number> {
  const teamId = { in: await listModeratedTeams({ db }, organiser) }
  return db.contribution.count({ where: { teamId, state: 'waiting' }, take: counts })
}

/** How many comments on a statement there are of each state. */
export type ContributionCounts = Record<ContributionState, number>

/** How many comments on one statement there are of each state; those that nobody has confirmed are apart. */
export async function countContributions(
  { db }: Pick<Context, 'db'>,
  statementId: string,
): Promise<ContributionCounts> {
  const groups = await db.contribution.groupBy({ by: ['state'], where: { statementId }, _count: true })
  const found = { pending: 0, waiting: 0, shown: 0, refused: 0 }
  for (const { state, _count } of groups) found[state] = _count
  return found
}
