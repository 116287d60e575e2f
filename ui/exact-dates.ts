import { createFormatter } from 'use-intl/core'

type Formatter = ReturnType<typeof createFormatter>

/**
 * Dates, times and numbers in a language of the interface: English as British readers write it ("26 May 2016"), Russian
 * with the year in full («26 мая 2016 года»), so that no abbreviation's full stop meets the one of a sentence.
 */
export function exactFormatter(locale: string, given: { timeZone: string; now?: Date }): Formatter {
  const plain = createFormatter({ ...given, locale: locale === 'en' ? 'en-GB' : locale })
  const dateTime = (...asked: Parameters<Formatter['dateTime']>) => plain.dateTime(...asked).replace(/\sг\./, ' года')
  return { ...plain, dateTime: dateTime as Formatter['dateTime'] }
}
