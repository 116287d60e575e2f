import { foldSearch } from '@/features/addressees/fold-search'
import { parseSearch } from '@/features/addressees/parse-search'
import { recogniseCountries } from '@/features/addressees/recognise-countries'
import type { Context } from '@/features/context'
import { countryCodes } from '@/features/places/country-codes'
import { type Place, placeOfCountry } from '@/features/places/distances'
import { citySpellings } from '@/features/places/name-city'

/** Longer than any name of a place. */
const longestName = 80

/**
 * Where a reader is who typed the name of a place: a town in which the directory knows an office or an event takes place,
 * or a country, in any of our languages. Undefined for a place we do not know.
 */
export async function findReader({ db }: Pick<Context, 'db'>, typed: string): Promise<Place | undefined> {
  const name = typed.slice(0, longestName).trim()
  if (name === '') return undefined
  const spellings = citySpellings(name)
  const [town] = await db.$queryRaw<Place[]>`
    SELECT latitude, longitude FROM addressees
    WHERE host_city = ANY(${spellings}::text[]) AND latitude IS NOT NULL AND longitude IS NOT NULL AND removed_at IS NULL
    LIMIT 1`
  if (town) return town
  const words = parseSearch(name)
  const { whole, named } = recogniseCountries(words, countryCodes)
  const country = whole[0] ?? named[0]
  if (country) return placeOfCountry(country)
  const [event] = await db.$queryRaw<Place[]>`
    SELECT latitude, longitude FROM events
    WHERE state <> 'draft' AND lower(city) = ${foldSearch(name)} AND latitude IS NOT NULL AND longitude IS NOT NULL LIMIT 1`
  return event
}
