import type { Writer } from '@/features/context'
import { authorsOf, type CheckedBatch } from './rules'

/** What decides about a step of a batch. */
export interface LockedBatch extends CheckedBatch {
  writtenBy: string
  writtenAt: Date
  alone: boolean
  checkedBy: string | null
}

/**
 * Holds a batch to the end of the transaction, with who has written it, so that of two who decide at once the second sees
 * what the first did.
 */
export async function lockBatch(tx: Writer, id: string): Promise<LockedBatch> {
  const [row] = await tx.$queryRaw<Omit<LockedBatch, 'authors'>[]>`
    SELECT state::text AS state, revision, number, written_by AS "writtenBy", written_at AS "writtenAt", alone,
      checked_by AS "checkedBy"
    FROM paper_batches WHERE id = ${id}::uuid FOR UPDATE`
  if (!row) throw new Error(`Batch ${id} is gone`)
  const changes = await tx.paperChange.findMany({ where: { batchId: id }, select: { act: true, by: true } })
  return { ...row, authors: authorsOf(changes) }
}
