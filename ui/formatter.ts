import { getLocale, getNow, getTimeZone } from 'next-intl/server'
import { exactFormatter } from './exact-formatter'

/** Dates and numbers of a page that the server renders, in its language: see `exactFormatter`. */
export async function getFormatter() {
  const [locale, now, timeZone] = await Promise.all([getLocale(), getNow(), getTimeZone()])
  return exactFormatter(locale, { now, timeZone })
}
