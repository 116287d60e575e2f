import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { batch, deleteInBatches } from './delete-in-batches'
import { returnDays, softDays } from './rules'
import { soonDeleted } from './schema'

/**
 * Rows of mails to signers tie a signature to a time, until they were sent: then only to a mailbox, for as long as it may
 * send them back. Those of letters tell the desk what went wrong.
 */
const keptDays = { signers: 2, returning: returnDays + 1, others: 30, suppressions: 180 }

/** Deletes what the outbox no longer needs: mails that are over, counts of past days, refusals of half a year ago. */
export async function purgeMails({ db, now }: Context): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  const { signers, returning, others } = keptDays
  const mails = await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM outbox_mails WHERE id IN (
        SELECT id FROM outbox_mails WHERE state IN ('sent', 'failed', 'cancelled', 'unknown')
          -- One of an update, or of a question to signers, is counted with it first, and may have waited for days before it went.
          AND (about_id IS NULL OR kind NOT IN ('update', 'announcement', 'text_changed'))
          -- A letter may have waited in a queue for weeks: its time counts from its last try.
          AND CASE WHEN kind <> ALL (${[...soonDeleted]}) THEN run_at < ${before(others)}::timestamptz
            WHEN address_index IS NOT NULL THEN sent_at < ${before(returning)}::timestamptz
            ELSE created_at < ${before(signers)}::timestamptz END
        LIMIT ${batch})`,
  )
  await db.mailAllowance.deleteMany({ where: { day: { lt: dayOf(before(1)) } } })
  await db.suppression.deleteMany({ where: { day: { lt: dayOf(before(keptDays.suppressions)) } } })
  await db.softBounce.deleteMany({ where: { day: { lt: dayOf(before(softDays)) } } })
  await db.heartbeat.deleteMany({ where: { beatAt: { lt: before(1) } } })
  return mails
}
