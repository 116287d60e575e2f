import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { usualHours } from '@/features/events/rules'
import { keptDaysAfterEvent, pendingDays } from './rules'

/**
 * Deletes what nobody confirmed in seven days, and everything about who came fourteen days after the event. The number of
 * those who had said so stays with the event. Twice is harmless. Returns how many there were.
 */
export async function purgeSignUps({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const pendingSince = new Date(dayOf(now).getTime() - pendingDays * day)
  const { count } = await db.signUp.deleteMany({ where: { state: 'pending', createdOn: { lte: pendingSince } } })
  const endedBefore = new Date(now.getTime() - keptDaysAfterEvent * day)
  const old = await db.$executeRaw`
    DELETE FROM sign_ups USING events
    WHERE events.id = event_id
      AND coalesce(ends_at, starts_at + make_interval(hours => ${usualHours})) <= ${endedBefore}::timestamptz`
  return count + old
}
