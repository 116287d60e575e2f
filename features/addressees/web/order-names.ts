import { countryName } from '@/features/places/name-country'

export interface NamedCountry {
  code: string
  name: string
}

/** Countries with their names, in the order of the alphabet of a language. */
export function orderedCountries(codes: Iterable<string>, locale: string): NamedCountry[] {
  const collator = new Intl.Collator(locale)
  return [...new Set(codes)]
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => collator.compare(a.name, b.name))
}

/** Names joined as a language lists them: "Ireland and Iceland". */
export function listNames(codes: Iterable<string>, locale: string): string {
  const names = orderedCountries(codes, locale).map((country) => country.name)
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}

/** Divides names by their first letter, without accents: "É" stands under "E". */
export function byFirstLetter<T extends { name: string }>(named: readonly T[], locale: string): [string, T[]][] {
  const letter = (name: string) => name.normalize('NFD').charAt(0).toLocaleUpperCase(locale)
  return [...Map.groupBy(named, ({ name }) => letter(name))]
}
