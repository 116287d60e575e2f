import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { RemovalState } from '@/generated/prisma/enums'
import { removalLife } from './rules'

/** A removal as the desk shows it: whose address it was is not in it. */
export interface ListedRemoval {
  id: string
  state: RemovalState | 'expired'
  reason: string
  askedAt: Date
  /** Empty when they are gone. */
  askedBy: string
  mine: boolean
  found: number
}

/** The removals of a team, the newest first. */
export async function listRemovals(
  { db, now }: Context,
  { teamId, by }: Permitted<'erasePeople', Team>,
): Promise<ListedRemoval[]> {
  const rows = await db.removal.findMany({
    where: { teamId },
    select: { id: true, state: true, reason: true, askedAt: true, askedBy: true, found: true },
    orderBy: { askedAt: 'desc' },
    take: 100,
  })
  const people = await db.organiser.findMany({
    where: { id: { in: rows.map(({ askedBy }) => askedBy) } },
    select: { id: true, name: true },
  })
  return rows.map(({ askedBy, state, ...row }) => ({
    ...row,
    state: state === 'asked' && now.getTime() - row.askedAt.getTime() >= removalLife ? 'expired' : state,
    askedBy: people.find(({ id }) => id === askedBy)?.name ?? '',
    mine: askedBy === by,
  }))
}
