import { german } from './name-states-de'
import { english } from './name-states-en'
import { spanish } from './name-states-es'
import { french } from './name-states-fr'
import { kazakh } from './name-states-kk'
import { russian } from './name-states-ru'

const tables: Record<string, ReadonlyMap<string, string>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  kk: kazakh,
  ru: russian,
}

/**
 * A state's formal name (ISO 3166-1 alpha-2 code) in the form in which it depends on "ambassador": with its article in
 * English ("the Republic of Kazakhstan"), with preposition or case elsewhere ("der Republik Kasachstan"). Undefined
 * where the right form is not known: the caller then uses a construction that needs none.
 */
export function stateInGenitive(state: string, locale: string): string | undefined {
  return tables[locale]?.get(state)
}
