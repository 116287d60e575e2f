import type { Context } from '@/features/context'
import { keptDaysAfterHandIn, keptMonthsAfterClose, keptMonthsAtMost } from '@/features/signatures/rules'

/**
 * Deletes scans of sheets, and notes, when what is sealed of the signers is deleted: 30 days after the hand-in, six months after
 * the close, or 24 months after they were entered, whichever is first. Returns how many scans went.
 */
export async function purgePaper({ db, now }: Context): Promise<number> {
  const over = await db.$queryRaw<{ id: string }[]>`
    SELECT paper_batches.id FROM paper_batches JOIN petitions ON petitions.id = petition_id WHERE least(
        least(closes_at, closed_at) + make_interval(months => ${keptMonthsAfterClose}),
        handed_in_at + make_interval(days => ${keptDaysAfterHandIn}),
        paper_batches.created_at + make_interval(months => ${keptMonthsAtMost})) <= ${now}::timestamptz
      AND (note <> '' OR EXISTS (SELECT FROM paper_scans WHERE batch_id = paper_batches.id))`
  const ids = over.map(({ id }) => id)
  if (ids.length === 0) return 0
  const { count } = await db.paperScan.deleteMany({ where: { batchId: { in: ids } } })
  await db.paperBatch.updateMany({ where: { id: { in: ids } }, data: { note: '' } })
  return count
}
