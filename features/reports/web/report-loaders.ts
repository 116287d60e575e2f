import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listPublicReports } from '@/features/reports/list-public-reports'
import { listReportOffices } from '@/features/reports/list-report-offices'
import { readReportedEvent } from '@/features/reports/read-report-link'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** The event behind a code, read once for its title and its body; a 404 when there is none. */
export const reportedEvent = cache(
  async (code: string, locale: string) => (await readReportedEvent(webContext(), code, locale)) ?? notFound(),
)

/** Reports that a kept page shows, which is made anew when one of their pictures is gone. */
export async function shownReports(asked: Parameters<typeof listPublicReports>[1]) {
  const found = await listPublicReports(webContext(), asked)
  tagDocument(...found.reports.flatMap(({ pictures }) => pictures.map(({ id }) => `picture:${id}` as const)))
  return found
}

/** The offices that people may have heard from in a campaign. */
export const reportOffices = (campaignId: string, locale: string) => listReportOffices(webContext(), campaignId, locale)
