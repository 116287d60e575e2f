import type { Context } from '@/features/context'
import { moderatedBy } from './list-desk-comments'

/** More are not counted: the menu only says that there is something to do. */
const counts = 99

/** How many comments wait for an organiser to look at them. */
export async function countWaitingComments({ db }: Pick<Context, 'db'>, organiser: { id: string }): Promise<number> {
  const petitions = await db.petition.findMany({
    where: { commentWall: true, ...moderatedBy(organiser) },
    select: { id: true },
  })
  const petitionId = { in: petitions.map(({ id }) => id) }
  return db.comment.count({ where: { petitionId, state: 'waiting' }, take: counts })
}
