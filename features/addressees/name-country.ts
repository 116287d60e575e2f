import { countryName } from '@/features/languages/rules'
import { russianForms, withArticle } from './name-country-forms'

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
  if (locale === 'ru') {
    const [of, place] = russianForms.get(country)?.split(', ') ?? []
    // «в стране Науру» needs no case of the name.
    if (of === undefined) return { name, of: `страны ${name}`, in: `в стране ${name}` }
    return { name, of, in: place ?? `в ${of}` }
  }
  if (locale !== 'en') return { name, of: name, in: name }
  const of = withArticle.has(country) ? `the ${name}` : name
  return { name, of, in: `in ${of}` }
}
