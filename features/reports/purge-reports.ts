import type { Context } from '@/features/context'
import { day } from '@/features/days'
import { batch, deleteInBatches } from '@/features/outbox/delete-in-batches'
import { refusedReportDays, sentDays, unpublishedDays } from './rules'

/**
 * Deletes reports that nobody published in time and those that were refused, with their pictures; and of those that are
 * published what is not shown: their words as they came, and pictures that were left out. Returns how many reports went.
 */
export async function purgeReports({ db, now }: Context): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  const deleted = await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM reports WHERE id IN (
        SELECT id FROM reports WHERE received_at < ${before(refusedReportDays)}::timestamptz
          AND (state = 'refused' AND decided_at < ${before(refusedReportDays)}::timestamptz
            OR state IN ('received', 'cleared')
              AND greatest(received_at, decided_at) < ${before(unpublishedDays)}::timestamptz)
        LIMIT ${batch})`,
  )
  await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM report_files WHERE id IN (
        SELECT f.id FROM report_files f JOIN reports r ON r.id = f.report_id
        WHERE r.state = 'published' AND r.decided_at < ${before(sentDays)}::timestamptz AND f.picture_id IS NULL
        LIMIT ${batch})`,
  )
  await db.$executeRaw`
    UPDATE reports SET sent_text = text, sent_quotes = quotes
    WHERE state = 'published' AND decided_at < ${before(sentDays)}::timestamptz
      AND (sent_text <> text OR sent_quotes <> quotes)`
  return deleted
}
