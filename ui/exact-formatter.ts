import { createFormatter, type DateTimeFormatOptions } from 'use-intl/core'

type Formatter = ReturnType<typeof createFormatter>

/**
 * Dates, times and numbers in a language of the interface: English as British readers write it ("26 May 2016"), Russian
 * with month and year in full («26 июня 2016 года»), so that no abbreviation's full stop meets the one of a sentence.
 */
export function exactFormatter(locale: string, given: { timeZone: string; now?: Date }): Formatter {
  const plain = createFormatter({ ...given, locale: locale === 'en' ? 'en-GB' : locale })
  if (locale !== 'ru') return plain
  const dateTime = (day: Date | number, options: DateTimeFormatOptions = {}) =>
    plain.dateTime(day, inFull(options)).replace(/\sг\./, ' года')
  return { ...plain, dateTime: dateTime as Formatter['dateTime'] }
}

function inFull(options: DateTimeFormatOptions): DateTimeFormatOptions {
  const { dateStyle, month } = options
  return {
    ...options,
    ...(dateStyle === 'medium' && { dateStyle: 'long' }),
    ...(month === 'short' && { month: 'long' }),
  }
}
