import type { Context } from '@/features/context'
import { listOffices } from '@/features/forms-of-address/list-offices'
import { listedReport, titleOf } from './list-desk-reports'
import type { ModeratedReport } from './load-report'

/** A report as whoever looks at it reads it: what came, what is to be shown, its pictures, and offices to choose from. */
export async function readDeskReport(context: Context, report: ModeratedReport, asked: string) {
  const { campaign, event, ...row } = await context.db.report.findUniqueOrThrow({
    where: { id: report.id },
    select: {
      ...listedReport,
      campaign: { select: { ...listedReport.campaign.select, slug: true, addressedState: true } },
      event: { select: { ...listedReport.campaign.select, slug: true } },
      addresseeId: true,
      office: true,
      quotes: true,
      credit: true,
      present: true,
      sentText: true,
      sentQuotes: true,
      version: true,
      decidedAt: true,
      files: {
        orderBy: { place: 'asc' },
        select: { id: true, fileId: true, kind: true, shown: true, alt: true, pictureId: true },
      },
    },
  })
  const offices = report.kind === 'event' ? [] : await listOffices(context, campaign.addressedState, asked)
  return {
    ...row,
    offices,
    campaign: { ...titleOf(campaign, asked), slug: campaign.slug },
    event: event && { ...titleOf(event, asked), slug: event.slug },
  }
}
export type DeskReport = Awaited<ReturnType<typeof readDeskReport>>
