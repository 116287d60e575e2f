import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { CleanPicture } from '@/features/files/clean-picture'
import { storeFile } from '@/features/files/store-file'
import type { ModeratedReport } from './load-report'
import { lockReport } from './lock-report'

/**
 * Puts a picture in place of one of a report, in which a face or a name cannot be seen any more. The one before is deleted at
 * once. Not while the report is published.
 */
export async function replaceReportPicture(
  { db, now }: Context,
  { report, fileId, picture }: { report: ModeratedReport; fileId: string; picture: CleanPicture },
): Promise<{ ok: true } | { ok: false; reason: 'changed' }> {
  return db.$transaction(async (tx) => {
    const locked = await lockReport(tx, report.id)
    const before = locked?.files.find(({ id }) => id === fileId)
    if (!locked || !before || locked.state === 'published') return { ok: false, reason: 'changed' }
    const { bytes, mime } = picture
    const stored = await storeFile({ db: tx, now }, { kind: 'photo', mime, bytes })
    await tx.reportFile.update({ where: { id: fileId }, data: { fileId: stored }, select: { id: true } })
    await tx.storedFile.delete({ where: { id: before.fileId }, select: { id: true } })
    await tx.report.update({ where: { id: locked.id }, data: { version: { increment: 1 } }, select: { id: true } })
    const { by, teamId } = report
    await recordAction(tx, { by, teamId, action: 'report.picture', object: `report:${locked.id}`, at: now })
    return { ok: true }
  })
}
