import { readDoor } from '@/features/addressees/read-door'
import type { Context } from '@/features/context'
import { placeOfCountry } from '@/features/places/distances'
import { findTimeZone } from '@/features/places/find-time-zone'
import { citySpellings } from '@/features/places/name-city'

/** What follows from where an event is. */
export interface FoundPlace {
  timeZone: string
  latitude: number | null
  longitude: number | null
}

/** The zone of a town, and where it is: as the directory knows offices there, else the middle of its country. */
export async function findPlace(
  { db }: Pick<Context, 'db'>,
  { city, country }: { city: string; country: string | null },
): Promise<FoundPlace> {
  if (country === null) return { timeZone: 'UTC', latitude: null, longitude: null }
  const spellings = city === '' ? [] : citySpellings(city, country)
  const [seat] = await db.$queryRaw<{ latitude: number; longitude: number; hostCity: string }[]>`
    SELECT latitude, longitude, host_city AS "hostCity" FROM addressees
    WHERE host_country = ${country} AND host_city = ANY(${spellings}::text[]) AND latitude IS NOT NULL
      AND longitude IS NOT NULL AND removed_at IS NULL
    ORDER BY id LIMIT 1`
  const known = seat ?? placeOfCountry(country)
  const timeZone = findTimeZone({
    hostCountry: country,
    hostCity: seat?.hostCity ?? (city || null),
    longitude: seat?.longitude ?? null,
  })
  return { timeZone, latitude: known?.latitude ?? null, longitude: known?.longitude ?? null }
}

/**
 * The office of a state that a picket in a town goes to: one in that very town that answers for the country, else whom the
 * rule of doors names; null where nobody is known.
 */
export async function findDoor(
  context: Context,
  { state, city, country }: { state: string | null; city: string; country: string | null },
): Promise<string | null> {
  if (state === null || country === null) return null
  const answer = await readDoor(context, { state, country })
  if (!answer.ok) return null
  const spellings = new Set(citySpellings(city, country))
  const doors = [answer.door, ...answer.alternatives]
  const here = doors.find(
    ({ addressee }) =>
      addressee.hostCountry === country && addressee.hostCity !== null && spellings.has(addressee.hostCity),
  )
  return (here ?? answer.door).addressee.id
}
