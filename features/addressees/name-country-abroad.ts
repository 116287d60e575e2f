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

/** Where the post works in another language than the one that most people speak at home. */
const workingLanguage: Record<string, string> = Object.fromEntries(
  [
    'en BW FJ GH GM IE KE LR LS MT MW NA NG PG PH RW SB SL SS SZ TO TZ UG VU WS ZA ZM ZW',
    'es BO GQ PE PY',
    'fr BF BI BJ CD CF CG CI CM DJ GA GN HT LU MG ML NE SN TG',
    'pt AO CV GW MZ ST TL',
  ].flatMap((line) => {
    const [language = '', ...countries] = line.split(' ')
    return countries.map((country) => [country, language])
  }),
)

/**
 * The last line of a letter abroad: the country of destination in capitals, in the language of the post of the
 * country of posting where it is written in Latin or Cyrillic letters, else in English as post offices everywhere read it.
 */
export function countryLine(destination: string, postedFrom: string): string {
  const { language, script } = new Intl.Locale(`und-${postedFrom}`).maximize()
  const isKnown = (script === 'Latn' || script === 'Cyrl') && language !== 'und'
  const locale = workingLanguage[postedFrom] ?? (isKnown ? language : 'en')
  const name = postal[destination] ?? countryName(destination, locale)
  return name.toLocaleUpperCase(locale)
}
