import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { batch, deleteInBatches } from '@/features/outbox/delete-in-batches'
import { endOfStall, unreadDays } from './rules'

/**
 * Forgets what stalls no longer need: the wrapped code of one that has ended, and thirty days after its last form could
 * arrive everything that came but its numbers. What could not be read by then is deleted unread. Returns how many forms.
 */
export async function purgeStalls({ db, now }: Context): Promise<number> {
  // A stall whose last day is this one or before it has ended.
  const lastDay = dayOf(new Date(now.getTime() - endOfStall(new Date(0)).getTime()))
  await db.stall.updateMany({ where: { code: { not: null }, lastDay: { lte: lastDay } }, data: { code: null } })
  const long = new Date(now.getTime() - unreadDays * day)
  await db.$executeRaw`
    UPDATE stalls SET code_hash = NULL, faulty = arrived - taken - mailed - late
    WHERE code_hash IS NOT NULL AND arrives_until <= ${long}::timestamptz`
  return deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM stall_forms WHERE (stall_id, id) IN (
        SELECT stall_id, stall_forms.id FROM stall_forms JOIN stalls ON stalls.id = stall_id
        WHERE arrives_until <= ${long}::timestamptz LIMIT ${batch})`,
  )
}
