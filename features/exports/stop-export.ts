import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { ExportKey } from './load-export'
import { lockExport } from './lock-export'
import { openStates } from './rules'

export type StopExport = { ok: true; as: 'withdrawn' | 'refused' } | { ok: false; reason: 'not-now' }

/**
 * Ends an export that was not fetched yet, with whatever was made of it: its asker takes it back, anybody else of the
 * team who may export refuses it, also after it was approved.
 */
export async function stopExport(
  { db, now }: Context,
  { id, teamId, by }: Permitted<'export', ExportKey>,
): Promise<StopExport> {
  return db.$transaction(async (tx): Promise<StopExport> => {
    const { state, askedBy } = await lockExport(tx, id)
    if (!openStates.includes(state)) return { ok: false, reason: 'not-now' }
    const as = askedBy === by ? 'withdrawn' : 'refused'
    await tx.export.update({ where: { id }, data: { state: as, endedBy: by, endedAt: now }, select: { id: true } })
    await tx.exportPart.deleteMany({ where: { exportId: id } })
    const action = as === 'withdrawn' ? 'export.withdraw' : 'export.refuse'
    await recordAction(tx, { by, teamId, action, object: `export:${id}`, at: now })
    return { ok: true, as }
  })
}
