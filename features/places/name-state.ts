import { countryForms } from './country-forms'
import { countryEntry } from './name-country'
import { german } from './name-states-de'
import { english } from './name-states-en'
import { spanish } from './name-states-es'
import { french } from './name-states-fr'
import { kazakh } from './name-states-kk'
import { russian } from './name-states-ru'
import { territories } from './name-territories'

const tables = new Map(Object.entries({ de: german, en: english, es: spanish, fr: french, kk: kazakh, ru: russian }))
const beside = new Map(Object.entries(territories))

/**
 * A state's formal name (ISO 3166-1 alpha-2 code) in the form in which it depends on "ambassador": with its article in
 * English ("the Republic of Kazakhstan"), with preposition or case elsewhere ("der Republik Kasachstan"); a territory's
 * name in that form. Undefined for what is no country of our lists.
 */
export function nameStateInGenitive(state: string, locale: string): string | undefined {
  const formal = tables.get(locale)?.get(state) ?? beside.get(locale)?.get(state)
  // Sentences of these two languages need the same form.
  return formal ?? (declined.includes(locale) && isNamed(state) ? countryForms(state, locale).of : undefined)
}

const declined = ['en', 'ru']
const isNamed = (state: string) => countryEntry(state, 'en') !== undefined
