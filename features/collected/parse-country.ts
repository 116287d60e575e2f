import { countryCodes } from '@/features/places/country-codes'
import { countryNames } from '@/features/places/name-country-everywhere'
import { countryAliases } from '@/features/places/place-aliases'
import { foldName } from '@/features/safety/fold-name'

let known: Map<string, string> | undefined

/** The code of a country that is written as a code or by its name in some language; undefined for anything else. */
export function parseCountry(written: string): string | undefined {
  known ??= new Map(
    countryCodes.flatMap((code) =>
      [code, ...countryAliases(code), ...countryNames(code, 'all')].map((name) => [foldName(name), code] as const),
    ),
  )
  return written.length > 100 ? undefined : known.get(foldName(written))
}
