import { german } from './name-countries-de'
import { english } from './name-countries-en'
import { spanish } from './name-countries-es'
import { french } from './name-countries-fr'
import { kazakh } from './name-countries-kk'
import { others } from './name-countries-other'
import { russian } from './name-countries-ru'
import { readTable } from './read-table'

const tables: Record<string, string> = {
  ...others,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  kk: kazakh,
  ru: russian,
}
const read = new Map<string, ReadonlyMap<string, string>>()

/** What we have written down of a country in a language: its name, then its forms, after commas. */
export function countryEntry(country: string, language: string): string | undefined {
  if (!Object.hasOwn(tables, language)) return undefined
  const table = read.get(language) ?? readTable(tables[language] ?? '')
  read.set(language, table)
  return table.get(country)
}

/** Every country and territory we have names for (ISO 3166-1 alpha-2; also EU, XK, XM). */
export function namedCountries(): string[] {
  return [...readTable(english).keys()]
}

/** Making a list of names takes a thousand times as long as asking it for one. */
const lists = new Map<string, Intl.DisplayNames>()

function listed(code: string, locale: string, style: 'short' | 'long'): string | undefined {
  // Anything else is none, and asking for it throws.
  if (!/^([A-Z]{2}|\d{3})$/.test(code)) return undefined
  const list = lists.get(locale + style) ?? new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })
  lists.set(locale + style, list)
  return list.of(code)
}

/** A language without lists would be answered in the one of the machine; what is the code of none throws. */
function isSpoken(locale: string): boolean {
  return /^[a-z]{2,3}(-[a-z\d]{2,8}){0,2}$/i.test(locale) && Intl.DisplayNames.supportedLocalesOf(locale).length > 0
}

/** Their long names say whose they are. */
const shortIsPlain = ['HK', 'MO', 'PS']

/** A name of the lists as a sentence or an envelope bears it: without "&", brackets, " - " and "St.". */
function plain(name: string, locale: string): string {
  const words = name
    .replace(/ ?[(（][^()（）]*[)）]/g, '')
    .replace(/\/.+$/, '')
    .replace(/ [-–] /, '-')
    .replace(/\bSt\.? /g, 'Saint ')
    .replace(/\bKep\. /g, 'Kepulauan ')
  return words.includes(' & ') ? new Intl.ListFormat(locale).format(words.split(' & ')) : words
}

/**
 * A country's name (ISO 3166-1 alpha-2 code; also EU, XK, XM), or a region's (UN M49), in a language (BCP 47): by our own
 * tables in the six languages we write in, by the lists of Unicode (CLDR) in others, freed of what belongs to lists only; in
 * English where the language has none; the code itself where nobody has one.
 */
export function countryName(country: string, locale: string): string {
  const language = locale.split('-')[0] ?? ''
  const own = countryEntry(country, language)?.split(', ')[0]
  if (own !== undefined) return language === 'en' ? own.replace(/^the /, '') : own
  const style = shortIsPlain.includes(country) ? 'short' : 'long'
  const name = isSpoken(locale) ? listed(country, locale, style) : undefined
  if (name !== undefined) return plain(name, locale)
  return language === 'en' ? country : countryName(country, 'en')
}
