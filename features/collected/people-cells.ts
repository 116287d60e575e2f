import { isoDay } from '@/features/days'
import { parseDay } from '@/features/imports/parse-day'

const no = new Set(
  'no n 0 false f none unconfirmed pending notconfirmed unverified нет неподтверждено неподтверждена неподтвержден ложь nein falsch unbestätigt non faux falso жоқ'.split(
    ' ',
  ),
)

/** True for a cell that says yes, in several languages: an empty one says no. */
export function isYes(cell: string): boolean {
  const plain = cell.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return plain !== '' && !no.has(plain)
}

/** The day of a cell, "2026-03-31"; `two-ways` where nobody can tell which it is, undefined for none and one to come. */
export function parseSignedDay(
  text: string,
  dayFirst: boolean | undefined,
  now: Date,
): string | 'two-ways' | undefined {
  const read = text.length > 60 ? undefined : parseDay(text.replace(/ (?:UTC|GMT|EST|EDT|CET|CEST)$/, ''))
  if (!read) return undefined
  if ('ambiguous' in read && dayFirst === undefined) return 'two-ways'
  const day = 'day' in read ? read.day : read.ambiguous[dayFirst ? 0 : 1]
  return day >= '1990-01-01' && day <= isoDay(now) ? day : undefined
}

/** Whether days of a column are written day first: said by those that can be read in one way only, where these agree. */
export function findDayOrder(cells: readonly string[]): boolean | undefined {
  const orders = new Set<boolean>()
  for (const cell of cells) {
    const [, first = '', second = ''] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(cell) ?? []
    if (Number(first) > 12) orders.add(true)
    if (Number(second) > 12) orders.add(false)
    if (orders.size > 1) return undefined
  }
  return [...orders][0]
}
