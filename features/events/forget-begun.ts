import type { WorkerContext } from '@/features/context'
import { day, minute } from '@/features/days'
import { forgetEvent } from './forget-event'
import { endOfEvent } from './rules'

/** How far back is looked with each turn; a worker that did not run for longer finds the rest when something changes. */
const lookedBack = 20 * minute
/** What began so long ago has ended, or is an exception. */
const longest = 14 * day

/**
 * Forgets the kept pages that show an event as coming which has begun or ended within the last minutes: nothing else
 * changes there. Returns how many such events there were. Twice is harmless.
 */
export async function forgetBegun({ db, now }: Pick<WorkerContext, 'db' | 'now'>): Promise<number> {
  const since = now.getTime() - lookedBack
  const rows = await db.event.findMany({
    where: { state: { not: 'draft' }, startsAt: { gt: new Date(since - longest), lte: now } },
    select: { id: true, campaignId: true, parentId: true, startsAt: true, endsAt: true },
  })
  let turned = 0
  for (const { id, campaignId, parentId, startsAt, endsAt } of rows) {
    if (startsAt === null) continue
    const isRecent = (at: Date) => at.getTime() > since && at <= now
    if (!isRecent(startsAt) && !isRecent(endOfEvent({ startsAt, endsAt }))) continue
    await forgetEvent(db, { id, campaignId, parents: [parentId] })
    turned++
  }
  return turned
}
