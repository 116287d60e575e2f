import { foldSearch } from '@/features/addressees/fold-search'
import { parseSearch } from '@/features/addressees/parse-search'
import { recogniseCountries } from '@/features/addressees/recognise-countries'
import type { Context } from '@/features/context'
import { countryCodes } from '@/features/places/country-codes'
import { type Place, placeOfCountry } from '@/features/places/distances'
import { citySpellings } from '@/features/places/name-city'

/** Longer than any name of a place. */
const longestName = 80
/** Events in whose towns a reader may be: as many as the nearest are looked for among. */
const looked = 500

/**
 * Where a reader is who typed the name of a place: a town in which the directory knows an office, a country, in any of our
 * languages, or a town in which an event comes. Undefined for a place we do not know.
 */
export async function findTypedPlace(
  { db, now }: Pick<Context, 'db' | 'now'>,
  typed: string,
): Promise<Place | undefined> {
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
  const events = await db.$queryRaw<(Place & { city: string })[]>`
    SELECT latitude, longitude, city FROM (
      SELECT latitude, longitude, city FROM events WHERE state <> 'draft' AND starts_at >= ${now}::timestamptz
      ORDER BY starts_at, id LIMIT ${looked}
    ) AS soonest WHERE latitude IS NOT NULL AND longitude IS NOT NULL`
  const wanted = foldSearch(name)
  const event = events.find(({ city }) => foldSearch(city) === wanted)
  return event && { latitude: event.latitude, longitude: event.longitude }
}
