import { countryName } from '@/features/languages/rules'

/** Names by which sorting offices know a country better than by the one of a list of languages. */
const postal: Record<string, string> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
}

/**
 * The last line of a letter abroad: the country of destination in capitals, in the main language of the country of
 * posting where it is written in Latin or Cyrillic letters, else in English as post offices everywhere read it.
 */
export function countryLine(destination: string, postedFrom: string): string {
  const { language, script } = new Intl.Locale(`und-${postedFrom}`).maximize()
  const isKnown = (script === 'Latn' || script === 'Cyrl') && language !== 'und'
  const locale = isKnown ? language : 'en'
  const name = postal[destination] ?? countryName(destination, locale)
  return name.toLocaleUpperCase(locale)
}
