import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { batch, deleteInBatches } from '@/features/outbox/delete-in-batches'
import { keptDaysAfterHandIn, keptMonthsAfterClose } from '@/features/signatures/rules'

/**
 * Deletes what is sealed of people who signed elsewhere by the clock of signers: 30 days after the hand-in, 6 months after
 * the close or 24 months after it came, whichever is first. The bare rows stay counted. Returns how many.
 */
export async function purgeCollected({ db, now }: Context): Promise<number> {
  const old = await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM collected_contacts WHERE collected_id IN (
        SELECT collected_id FROM collected_contacts WHERE purge_after <= ${dayOf(now)}::date LIMIT ${batch})`,
  )
  const ended = await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM collected_contacts WHERE collected_id IN (
        SELECT collected_id FROM petitions JOIN collected_contacts ON petition_id = petitions.id
        WHERE least(closes_at, closed_at) + make_interval(months => ${keptMonthsAfterClose}) <= ${now}::timestamptz
          OR handed_in_at + make_interval(days => ${keptDaysAfterHandIn}) <= ${now}::timestamptz
        LIMIT ${batch})`,
  )
  return old + ended
}
