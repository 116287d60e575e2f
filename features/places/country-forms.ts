import { countryEntry, countryName } from './name-country'

/** A country inside a sentence. */
export interface CountryForms {
  /** By itself: "United Kingdom". */
  name: string
  /** After "of", without it in languages that have cases: "the United Kingdom", «Великобритании». */
  of: string
  /** With its preposition: "in the United Kingdom", «в Великобритании». */
  in: string
}

/** A country (ISO 3166-1 alpha-2) in the forms that sentences of a language need; the plain name in other languages. */
export function countryForms(country: string, locale: string): CountryForms {
  const name = countryName(country, locale)
  const entry = countryEntry(country, locale)
  if (locale === 'ru') {
    // «в стране Науру» needs no case of the name.
    if (entry === undefined) return { name, of: `страны ${name}`, in: `в стране ${name}` }
    const [, of = name, place = `в ${of}`] = entry.split(', ')
    return { name, of, in: place }
  }
  if (locale !== 'en') return { name, of: name, in: name }
  const of = entry ?? name
  return { name, of, in: `in ${of}` }
}

/** The states that send missions under another name than that of their country: name, then as it stands after "of". */
const senders: Record<string, Record<string, [name: string, of: string]>> = {
  VA: {
    en: ['Holy See', 'the Holy See'],
    de: ['Heiliger Stuhl', 'Heiliger Stuhl'],
    fr: ['Saint-Siège', 'Saint-Siège'],
    es: ['Santa Sede', 'Santa Sede'],
    ru: ['Святой Престол', 'Святого Престола'],
    kk: ['Қасиетті Тақ', 'Қасиетті Тақ'],
  },
}

/**
 * A state (ISO 3166-1 alpha-2) as the one that sends missions, by itself and after "of": those of the Vatican are the Holy
 * See's.
 */
export function stateForms(state: string, locale: string): Pick<CountryForms, 'name' | 'of'> {
  const [name, of] = senders[state]?.[locale.split('-')[0] ?? ''] ?? []
  return name !== undefined && of !== undefined ? { name, of } : countryForms(state, locale)
}
