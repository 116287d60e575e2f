import { z } from 'zod'
import { countryCodes } from './country-codes'
import { countryName, namedCountries } from './name-country'

const named = new Set(namedCountries())

/** True for a country or body that the directory can know: ISO 3166-1 alpha-2, also XK, XM and EU. */
export function isNamedCountry(code: string): boolean {
  return named.has(code)
}

/** The code of a country or body that the directory can know, in upper case. Fault: unknown-country */
export const countryCode = z.string().refine(isNamedCountry, 'unknown-country')

/** No tag of a language is longer (RFC 5646, 4.4.1); the platform takes the square of a long one for its time. */
const longestTag = 35

/** The countries with their names in a language, in that language's order. Refuses what is no language. */
export function listCountries(locale: string): { code: string; name: string }[] {
  if (locale.length > longestTag) throw new RangeError('Incorrect locale information provided')
  return countryCodes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}

/** The countries as the options of a select box, in the order of a language. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  return listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))
}
