import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { BatchKey } from './load-batch'
import { lockBatch } from './lock-batch'
import { writeChange } from './write-change'

export type ReturnBatch = { ok: true } | { ok: false; reason: 'not-now' | 'changed' | 'own' }

/** Sends a batch back to who wrote it, with the reason: it waits to be corrected, and counts nothing. */
export async function returnBatch(
  { db, now }: Context,
  { id, petitionId, teamId, by }: Permitted<'countPaper', BatchKey>,
  { reason, revision }: { reason: string; revision: number },
): Promise<ReturnBatch> {
  return db.$transaction(async (tx): Promise<ReturnBatch> => {
    const locked = await lockBatch(tx, id)
    if (locked.state !== 'entered') return { ok: false, reason: 'not-now' }
    if (locked.revision !== revision) return { ok: false, reason: 'changed' }
    if (locked.authors.includes(by)) return { ok: false, reason: 'own' }
    const data = { state: 'returned', reason, revision: { increment: 1 } } as const
    await tx.paperBatch.update({ where: { id }, data, select: { id: true } })
    await writeChange(tx, { id, petitionId, teamId, by, act: 'return', at: now, counts: false })
    return { ok: true }
  })
}
