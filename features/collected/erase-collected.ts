import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { batch, deleteInBatches } from '@/features/outbox/delete-in-batches'

/**
 * Deletes everything of these people who signed elsewhere; what counted is taken off the count. What remains are the ids
 * in the journal of erasures, so that a restored backup can be made to delete them again. Returns how many there were.
 */
export async function eraseCollected(
  { db, now }: { db: Context['db'] | Writer; now: Date },
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0
  return db.$executeRaw`
    WITH erased AS (DELETE FROM collected_signatures WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id)
    INSERT INTO erasures (signature_id, erased_on) SELECT id, ${dayOf(now)}::date FROM erased
    ON CONFLICT (signature_id, act) DO NOTHING`
}

/**
 * Deletes all people of a stall or an import. The journal gets the id of the batch alone: nothing of it comes back, from a
 * backup or from a phone that sends it once more.
 */
export async function eraseBatch(
  { db, now }: { db: Context['db'] | Writer; now: Date },
  batchId: string,
): Promise<number> {
  const today = dayOf(now)
  await db.$executeRaw`
    INSERT INTO erasures (signature_id, erased_on) VALUES (${batchId}::uuid, ${today}::date)
    ON CONFLICT (signature_id, act) DO NOTHING`
  return deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM collected_signatures WHERE id IN (
        SELECT id FROM collected_signatures WHERE batch_id = ${batchId}::uuid LIMIT ${batch})`,
  )
}
