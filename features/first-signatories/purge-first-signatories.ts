import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { keptDaysAfterHandIn, keptMonthsAfterClose, keptMonthsAtMost } from '@/features/signatures/rules'
import { unansweredDays } from './rules'

/**
 * Deletes who has not answered in sixty days, and the addresses of the others by the clock of signers. Who stands at the
 * head of a petition stays there. Twice is harmless. Returns how many were forgotten.
 */
export async function purgeFirstSignatories({ db, now }: Context): Promise<number> {
  const today = dayOf(now)
  const { count } = await db.firstSignatory.deleteMany({
    where: { state: 'invited', invitedOn: { lte: new Date(today.getTime() - unansweredDays * day) } },
  })
  const forgotten = await db.$executeRaw`
    UPDATE first_signatories SET sealed = NULL, key_id = NULL FROM petitions
    WHERE petitions.id = petition_id AND key_id IS NOT NULL AND (
      least(closes_at, closed_at) + make_interval(months => ${keptMonthsAfterClose}) <= ${now}::timestamptz
      OR handed_in_at + make_interval(days => ${keptDaysAfterHandIn}) <= ${now}::timestamptz
      OR first_signatories.answered_on + make_interval(months => ${keptMonthsAtMost}) <= ${today}::date)`
  return count + forgotten
}
