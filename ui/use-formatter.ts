import { useLocale, useTimeZone } from 'next-intl'
import { exactFormatter } from './exact-formatter'

/** Dates and numbers of a part that runs in the browser, in the language of its page: see `exactFormatter`. */
export function useFormatter() {
  return exactFormatter(useLocale(), { timeZone: useTimeZone() ?? 'UTC' })
}
