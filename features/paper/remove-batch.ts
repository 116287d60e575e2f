import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { holdPetition } from '@/features/petitions/hold-petition'
import type { BatchKey } from './load-batch'
import { lockBatch } from './lock-batch'
import { takesPaper } from './rules'
import { writeChange } from './write-change'

type Batch = Permitted<'countPaper', BatchKey>
export type RemoveBatch = { ok: true } | { ok: false; reason: 'not-now' | 'changed' }

/** Takes a batch off, with the reason: it counts no more, its photos are deleted for good, and its note too. */
export async function removeBatch(
  { db, now }: Context,
  { id, petitionId, teamId, by }: Batch,
  { reason, revision }: { reason: string; revision: number },
): Promise<RemoveBatch> {
  return db.$transaction(async (tx): Promise<RemoveBatch> => {
    const locked = await lockBatch(tx, id)
    if (locked.state === 'removed') return { ok: false, reason: 'not-now' }
    if (locked.revision !== revision) return { ok: false, reason: 'changed' }
    const data = { state: 'removed', reason, note: '', revision: { increment: 1 } } as const
    await tx.paperBatch.update({ where: { id }, data, select: { id: true } })
    await tx.paperScan.deleteMany({ where: { batchId: id } })
    await writeChange(tx, { id, petitionId, teamId, by, act: 'remove', at: now, counts: locked.state === 'counted' })
    return { ok: true }
  })
}

/** Brings back a batch that was taken off, as it was: one that had been checked counts again, any other waits to be checked. */
export async function restoreBatch({ db, now }: Context, { id, petitionId, teamId, by }: Batch): Promise<RemoveBatch> {
  return db.$transaction(async (tx): Promise<RemoveBatch> => {
    if (!takesPaper(await holdPetition(tx, petitionId))) return { ok: false, reason: 'not-now' }
    const { state: before, checkedBy } = await lockBatch(tx, id)
    if (before !== 'removed') return { ok: false, reason: 'not-now' }
    const state = checkedBy === null ? 'entered' : 'counted'
    const data = { state, reason: '', revision: { increment: 1 } } as const
    await tx.paperBatch.update({ where: { id }, data, select: { id: true } })
    await writeChange(tx, { id, petitionId, teamId, by, act: 'restore', at: now, counts: state === 'counted' })
    return { ok: true }
  })
}
