import { countryName } from './name-country'

/** Where the post works in another language than the one that most people speak at home. */
const workingLanguage: Record<string, string> = Object.fromEntries(
  [
    'bs ME',
    'da FO GL',
    'en AS BW FJ GH GM IE KE LR LS MT MW NA NG PG PH PW RW SB SL SO SS SZ TK TO TV TZ UG VU WS ZA ZM ZW',
    'es BO GQ PE PY',
    'fr BF BI BJ CD CF CG CI CM DJ GA GN HT LU MG ML NE SN TG',
    'nb BV',
    'nl BQ CW',
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
  const locale = known.get(postedFrom) ?? languageOf(postedFrom)
  known.set(postedFrom, locale)
  return countryName(destination, locale).toLocaleUpperCase(locale)
}

/** By country of posting: to ask for each envelope takes longer than to set it. */
const known = new Map<string, string>()

function languageOf(country: string): string {
  const { language, script } = new Intl.Locale(`und-${country}`).maximize()
  const isKnown = (script === 'Latn' || script === 'Cyrl') && language !== 'und'
  return workingLanguage[country] ?? (isKnown ? language : 'en')
}
