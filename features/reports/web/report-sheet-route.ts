import { loadEvent } from '@/features/events/load-event'
import { placeName } from '@/features/events/name-place'
import { longDate } from '@/features/letters/phrase-letter'
import { readReportCode, readReportedEvent } from '@/features/reports/read-report-link'
import { reportPath } from '@/features/reports/rules'
import { printApart } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { deskFile } from '@/server/desk-file'
import { env } from '@/server/env'

/** GET …/report-sheet.pdf: the sheet with the link for those who are at an event; it carries the code. */
export const reportSheet = deskFile({
  load: loadEvent,
  ability: 'edit',
  idIn: 'id',
  give: async ({ context, locale }, event) => {
    const code = await readReportCode(context, event)
    const about = code === undefined ? undefined : await readReportedEvent(context, code, locale)
    if (code === undefined || !about) return undefined
    const { city, country, startsLocal } = about
    const print = {
      url: `${env().siteUrl}${reportPath.form(code)}`,
      locale,
      event: { title: about.title, locale: about.locale },
      on: longDate(locale, new Date(`${startsLocal.slice(0, 10)}T00:00:00Z`)),
      place: country ? placeName({ city, country }, locale) : city,
    }
    return printAttachment('report.pdf', printApart({ of: 'report-sheet', print }), locale)
  },
})
