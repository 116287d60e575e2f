/** `ambiguous`: one could take it for two days, with the first number as the day and as the month. */
export type ReadDay = { day: string } | { ambiguous: [string, string] } | undefined

/** The time of day that spreadsheets put behind a day: `00:00:00`, `T12:30Z`, `, 0:00`, `12:00:00 AM`. */
const time =
  /(?:T|,? )(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,6})?)?(?: ?[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i

/**
 * Reads a calendar day as spreadsheets write it, with a time behind it or not: `2026-03-31`; `31.03.2026`, where a full
 * stop divides the day always comes first; `31/03/2026` and `3/31/2026`, where only one reading is a day. Returns it as
 * ISO 8601 writes it, `2026-03-31`. Undefined for anything else.
 */
export function parseDay(text: string): ReadDay {
  const written = text.replace(time, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written)
  if (iso) return only(dayOf(iso[1], iso[2], iso[3]))
  const [, first, sign, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(written) ?? []
  const dayFirst = dayOf(year, second, first)
  if (sign === '.') return only(dayFirst)
  const monthFirst = dayOf(year, first, second)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { ambiguous: [dayFirst, monthFirst] }
  return only(dayFirst ?? monthFirst)
}

const only = (day: string | undefined): ReadDay => (day === undefined ? undefined : { day })

function dayOf(year = '', month = '', day = ''): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined
}
