import type { Context } from '@/features/context'

/** How many people wait for an organiser's look, as they confirmed under another name than they were asked under. */
export async function countWaitingFirst({ db }: Pick<Context, 'db'>, petitionId: string): Promise<number> {
  return db.firstSignatory.count({ where: { petitionId, state: 'waiting' } })
}
