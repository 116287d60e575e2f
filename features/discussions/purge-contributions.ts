import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { pendingContributionDays, refusedContributionDays } from './rules'

/**
 * Deletes the comments that nobody confirmed in seven days, those that were refused thirty days ago, and the sums that no
 * form can bring any more. Twice is harmless. Returns how many comments there were.
 */
export async function purgeContributions({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const before = (days: number) => new Date(dayOf(now).getTime() - days * day)
  const pending = await db.contribution.deleteMany({
    where: { state: 'pending', createdOn: { lte: before(pendingContributionDays) } },
  })
  const refused = await db.contribution.deleteMany({
    where: { state: 'refused', refusedOn: { lte: before(refusedContributionDays) } },
  })
  await db.spentSum.deleteMany({ where: { spentOn: { lte: before(3) } } })
  return pending.count + refused.count
}
