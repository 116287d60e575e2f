import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetReport } from './forget-report'
import type { ModeratedReport } from './load-report'
import { lockReport } from './lock-report'
import type { ReportWords } from './schema'

/**
 * Saves the words of a report as everybody is to read them, and what its pictures show. What came stays beside it. Of what is
 * published the words alone can be changed: to change its pictures it is taken back first.
 */
export async function saveReport(
  { db, now }: Context,
  { report, words: { files, version, ...words } }: { report: ModeratedReport; words: ReportWords },
): Promise<{ ok: true } | { ok: false; reason: 'changed' | 'empty' }> {
  return db.$transaction(async (tx) => {
    const locked = await lockReport(tx, report.id)
    if (!locked || locked.version !== version) return { ok: false, reason: 'changed' }
    const isPublished = locked.state === 'published'
    const shows = locked.files.some(({ pictureId }) => pictureId !== null)
    if (isPublished && words.text === '' && words.quotes === '' && words.outcome === null && !shows)
      return { ok: false, reason: 'empty' }
    const { addressee, ...told } = words
    const office =
      addressee === null ? null : await tx.addressee.findUnique({ where: { id: addressee }, select: { id: true } })
    const addresseeId = locked.kind === 'event' ? locked.addresseeId : (office?.id ?? null)
    await tx.report.update({
      where: { id: locked.id },
      data: { ...told, addresseeId, version: { increment: 1 } },
      select: { id: true },
    })
    if (!isPublished)
      for (const { id, shown, alt } of files)
        await tx.reportFile.updateMany({ where: { id, reportId: locked.id }, data: { shown, alt } })
    const { by, teamId } = report
    await recordAction(tx, { by, teamId, action: 'report.save', object: `report:${locked.id}`, at: now })
    if (isPublished) {
      await forgetReport(tx, locked)
      await forgetReport(tx, { ...locked, addresseeId })
    }
    return { ok: true }
  })
}
