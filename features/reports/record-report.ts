import { randomUUID } from 'node:crypto'
import type { Context } from '@/features/context'
import { storeFile } from '@/features/files/store-file'
import type { DeliveryOutcome, ReportKind } from '@/generated/prisma/enums'
import { mostOfEvent, mostWaiting } from './rules'

/** A photo or a page of a scan that was drawn anew. */
export interface ReportPicture {
  kind: 'photo' | 'scan'
  mime: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface NewReport {
  place: { kind: ReportKind; campaignId: string; eventId: string | null; addresseeId: string | null }
  locale: string
  told: {
    submission: string
    happenedOn: Date
    outcome: DeliveryOutcome | null
    present: number | null
    office: string
    text: string
    quotes: string
    credit: string
  }
  pictures: readonly ReportPicture[]
}

/**
 * Takes what somebody says happened, with its pictures, for organisers to look at: all of it or nothing. What is sent a
 * second time, as nobody knew whether it had arrived, stays one report.
 */
export async function recordReport(
  { db, now }: Context,
  { place, locale, told, pictures }: NewReport,
): Promise<{ ok: true } | { ok: false; reason: 'full' }> {
  const { submission: submissionId, ...words } = told
  return db.$transaction(async (tx) => {
    const known = await tx.report.findUnique({ where: { submissionId }, select: { id: true } })
    if (known) return { ok: true }
    const { campaignId, eventId } = place
    const waiting = await tx.report.count({ where: { campaignId, state: { in: ['received', 'cleared'] } } })
    const ofEvent = eventId === null ? 0 : await tx.report.count({ where: { eventId } })
    if (waiting >= mostWaiting || ofEvent >= mostOfEvent) return { ok: false, reason: 'full' }
    const id = randomUUID()
    const { count } = await tx.report.createMany({
      data: {
        ...{ id, ...place, submissionId, locale, ...words },
        sentText: words.text,
        sentQuotes: words.quotes,
        receivedAt: now,
      },
      // Of two that come at once, one is kept.
      skipDuplicates: true,
    })
    if (count === 0) return { ok: true }
    for (const [at, { kind, mime, bytes }] of pictures.entries()) {
      const fileId = await storeFile({ db: tx, now }, { kind, mime, bytes })
      await tx.reportFile.create({ data: { reportId: id, fileId, kind, place: at }, select: { id: true } })
    }
    return { ok: true }
  })
}
