import { countryName, namedCountries } from './name-country'

/** Languages in which addresses are written and texts are translated: every name in them is in the search text. */
const ours = ['en', 'ru', 'de', 'fr', 'es', 'kk'] as const

/** Languages people may type the name of a country in as well. */
const more = [
  'ar',
  'az',
  'be',
  'bn',
  'cs',
  'da',
  'el',
  'fa',
  'fi',
  'he',
  'hi',
  'hu',
  'hy',
  'id',
  'it',
  'ja',
  'ka',
  'ko',
  'ky',
  'lt',
  'lv',
  'mn',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'sr',
  'sv',
  'sw',
  'tg',
  'tk',
  'tr',
  'uk',
  'ur',
  'uz',
  'vi',
  'zh',
] as const

const displays = new Map<string, Intl.DisplayNames>()

/**
 * The names of a country (ISO 3166-1 alpha-2; also XK, XM, EU), the English one first: in our languages, or in those of half
 * the world; as we write it, and as the lists of Unicode do.
 */
export function countryNames(code: string, languages: 'ours' | 'all'): string[] {
  const locales = languages === 'ours' ? ours : [...ours, ...more]
  const names = locales.map((locale) => countryName(code, locale))
  return [...new Set([...names, ...locales.flatMap((locale) => nameIn(code, locale) ?? [])])]
}

function nameIn(code: string, locale: string): string | undefined {
  const display = displays.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  displays.set(locale, display)
  return display.of(code)
}

/** Every country and territory there is a name for (ISO 3166-1 alpha-2; also XK, XM, EU). */
export function everyCountry(): string[] {
  return namedCountries()
}
