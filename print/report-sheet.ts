import { qrCodeSvg } from './qr-code'
import { setPdf, setting } from './typst'
import { reportSheetWords } from './words'

/** What stands on the sheet for those who are at an event. */
export interface ReportSheet {
  /** The address of the form, with its code. */
  url: string
  /** Language of whoever prints it. */
  locale: string
  event: { title: string; locale: string }
  on: string
  place: string
}

const steps = ['scan', 'tell', 'faces', 'offline', 'safe'] as const

/** Prints the sheet as PDF: how one tells what happened, with the code to scan. */
export function printReportSheet({ url, locale, event, on, place }: ReportSheet): Buffer {
  const say = reportSheetWords(locale)
  return setPdf('stall-card.typ', {
    ...setting(locale),
    url,
    label: url.replace(/^https?:\/\//, ''),
    picture: qrCodeSvg(url),
    title: say('title'),
    open: say('open'),
    facts: [
      { name: say('event'), text: event.title, language: event.locale.split('-')[0] ?? 'en' },
      { name: say('on'), text: on, language: null },
      ...(place ? [{ name: say('place'), text: place, language: null }] : []),
    ],
    steps: steps.map((step) => say(`steps.${step}`)),
  })
}
