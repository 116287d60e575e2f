import { countryName } from '@/features/languages/rules'
import { russianForms } from './name-country-forms'

/** Languages in which addresses are written and texts are translated: every name in them is in the search text. */
const ours = ['en', 'ru', 'de', 'fr', 'es', 'kk'] as const

/** Languages people may type the name of a country in as well. */
const more = [
  ...['ar', 'az', 'be', 'bn', 'cs', 'da', 'el', 'fa', 'fi', 'he', 'hi', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'ko', 'ky'],
  ...['lt', 'lv', 'mn', 'nb', 'nl', 'pl', 'pt', 'ro', 'sr', 'sv', 'sw', 'tg', 'tk', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh'],
] as const

const displays = new Map<string, Intl.DisplayNames>()

/** The names of a country (ISO 3166-1 alpha-2; also XK, XM, EU): in our languages, or in those of half the world. */
export function countryNames(code: string, languages: 'ours' | 'all'): string[] {
  if (code === 'XM') return ['en', 'ru'].map((locale) => countryName(code, locale))
  const locales = languages === 'ours' ? ours : [...ours, ...more]
  return [...new Set(locales.flatMap((locale) => nameIn(code, locale) ?? []))]
}

function nameIn(code: string, locale: string): string | undefined {
  const display = displays.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  displays.set(locale, display)
  return display.of(code)
}

/** Every country and territory there is a name for (ISO 3166-1 alpha-2; also XK, XM, EU). */
export function everyCountry(): string[] {
  return [...russianForms.keys()]
}
