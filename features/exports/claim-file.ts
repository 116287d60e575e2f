import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { checkStanding } from './check-standing'
import type { ExportKey } from './load-export'
import { lockExport } from './lock-export'
import { fileLife } from './rules'
import { exportKinds, isExportKind } from './schema'

export type ClaimFile =
  | { ok: true; size: number; madeAt: Date; ending: string }
  | { ok: false; reason: 'not-yours' | 'not-yet' | 'gone' }

/**
 * Hands the file of an export to its asker: once, within a day, while both who answer for it still may. From the moment
 * it is claimed nobody else has it, whatever becomes of the connection.
 */
export async function claimFile({ db, now }: Context, one: Permitted<'export', ExportKey>): Promise<ClaimFile> {
  const { id, teamId, by, kind } = one
  return db.$transaction(async (tx): Promise<ClaimFile> => {
    const locked = await lockExport(tx, id)
    if (locked.askedBy !== by) return { ok: false, reason: 'not-yours' }
    if (locked.state === 'asked' || locked.state === 'approved' || locked.state === 'making')
      return { ok: false, reason: 'not-yet' }
    const { state, madeAt } = locked
    if (state !== 'made' || !madeAt || now.getTime() - madeAt.getTime() >= fileLife)
      return { ok: false, reason: 'gone' }
    if (!(await checkStanding(tx, { teamId, ...locked }))) return { ok: false, reason: 'gone' }
    const { size } = await tx.export.update({
      where: { id },
      data: { state: 'fetched', endedBy: by, endedAt: now },
      select: { size: true },
    })
    await recordAction(tx, { by, teamId, action: 'export.fetch', object: `export:${id}`, at: now })
    const ending = isExportKind(kind) ? exportKinds[kind].ending : 'bin'
    return { ok: true, size: size ?? 0, madeAt, ending }
  })
}

/**
 * The bytes of a claimed file, piece by piece, each deleted when the next is asked for; what was not taken is deleted
 * when nobody asks any more.
 */
export async function* readParts({ db }: Pick<Context, 'db'>, exportId: string): AsyncGenerator<Uint8Array> {
  try {
    for (let number = 0; ; number += 1) {
      const part = await db.exportPart.findUnique({
        where: { exportId_number: { exportId, number } },
        select: { bytes: true },
      })
      if (!part) return
      yield part.bytes
      await db.exportPart.deleteMany({ where: { exportId, number } })
    }
  } finally {
    await db.exportPart.deleteMany({ where: { exportId } })
  }
}
