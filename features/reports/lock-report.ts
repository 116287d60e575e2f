import type { Writer } from '@/features/context'
import type { DeliveryOutcome, ReportKind, ReportState } from '@/generated/prisma/enums'

/** A report as it is now, held still until the transaction ends. */
export interface LockedReport {
  id: string
  kind: ReportKind
  state: ReportState
  version: number
  campaignId: string
  eventId: string | null
  addresseeId: string | null
  locale: string
  outcome: DeliveryOutcome | null
  text: string
  quotes: string
  credit: string
  files: { id: string; fileId: string; shown: boolean; alt: string; pictureId: string | null }[]
}

/** Holds a report for a change; undefined when it is gone. */
export async function lockReport(tx: Writer, id: string): Promise<LockedReport | undefined> {
  await tx.$queryRaw`SELECT id FROM reports WHERE id = ${id}::uuid FOR UPDATE`
  const report = await tx.report.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      state: true,
      version: true,
      campaignId: true,
      eventId: true,
      addresseeId: true,
      locale: true,
      outcome: true,
      text: true,
      quotes: true,
      credit: true,
      files: {
        orderBy: { place: 'asc' },
        select: { id: true, fileId: true, shown: true, alt: true, pictureId: true },
      },
    },
  })
  return report ?? undefined
}
