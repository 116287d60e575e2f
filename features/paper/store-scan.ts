import type { Permitted } from '@/features/access/policy'
import type { WebContext } from '@/features/context'
import type { CleanScan } from '@/features/files/rules'
import { holdPetition } from '@/features/petitions/hold-petition'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { BatchKey } from './load-batch'
import { lockBatch } from './lock-batch'
import { mostScanBytes, mostScans, takesPaper } from './rules'
import { writeChange } from './write-change'

export type StoreScan = { ok: true } | { ok: false; reason: 'not-now' | 'own-only' | 'full' }
type Batch = Permitted<'countPaper', BatchKey>

/**
 * Keeps a scan of the sheets, sealed to the worker: from here on nobody reads it but who asks for it to a key of their own.
 * Only who wrote the batch adds one, while it is not counted; whoever checks it then checks what they saw.
 */
export async function storeScan(
  { db, keys, now }: WebContext,
  batch: Batch,
  { mime, bytes, pages }: CleanScan,
): Promise<StoreScan> {
  const { id, petitionId, teamId, by } = batch
  const box = sealForWorker(keys, { mime, bytes: Buffer.from(bytes).toString('base64') })
  return db.$transaction(async (tx): Promise<StoreScan> => {
    const petition = await holdPetition(tx, petitionId)
    const { state, writtenBy } = await lockBatch(tx, id)
    if (!takesPaper(petition) || (state !== 'entered' && state !== 'returned')) return { ok: false, reason: 'not-now' }
    if (writtenBy !== by) return { ok: false, reason: 'own-only' }
    const kept = await tx.paperScan.aggregate({ where: { batchId: id }, _count: true, _sum: { size: true } })
    if (kept._count >= mostScans || (kept._sum.size ?? 0) + bytes.length > mostScanBytes)
      return { ok: false, reason: 'full' }
    await tx.paperScan.createMany({
      data: [{ batchId: id, ...box, size: bytes.length, pages, addedBy: by, addedAt: now }],
    })
    await tx.paperBatch.update({ where: { id }, data: { revision: { increment: 1 } }, select: { id: true } })
    await writeChange(tx, { id, petitionId, teamId, by, act: 'scan', at: now, counts: false })
    return { ok: true }
  })
}

/** Deletes a scan for good, while its batch is not counted; only who wrote the batch does. */
export async function removeScan({ db, now }: WebContext, batch: Batch, scanId: string): Promise<StoreScan> {
  const { id, petitionId, teamId, by } = batch
  return db.$transaction(async (tx): Promise<StoreScan> => {
    const { state, writtenBy } = await lockBatch(tx, id)
    if (state !== 'entered' && state !== 'returned') return { ok: false, reason: 'not-now' }
    if (writtenBy !== by) return { ok: false, reason: 'own-only' }
    const { count } = await tx.paperScan.deleteMany({ where: { id: scanId, batchId: id } })
    if (count === 0) return { ok: true }
    await tx.paperBatch.update({ where: { id }, data: { revision: { increment: 1 } }, select: { id: true } })
    await writeChange(tx, { id, petitionId, teamId, by, act: 'scan-remove', at: now, counts: false })
    return { ok: true }
  })
}
