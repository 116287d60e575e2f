import { boundMarks } from '@/features/safety/bound-text'
import { capitalZones, zoneParts } from './time-zones'

/** What is known of where an office sits. */
export interface Seat {
  /** Set by hand where the rest would answer wrongly. */
  timeZone?: string | null | undefined
  /** ISO 3166-1 alpha-2; also XK, XM, EU. */
  hostCountry: string
  hostCity: string | null
  longitude: number | null
}

/**
 * The zone of an office's clock (IANA name): what was set for it; that of its country; in a country with several zones
 * that of its city, else of the nearest longitude, else of the capital. UTC where nothing is known.
 */
export function findTimeZone({ timeZone, hostCountry, hostCity, longitude }: Seat): string {
  if (timeZone && isTimeZone(timeZone)) return timeZone
  const parts = zoneParts.get(hostCountry) ?? []
  const city = fold(hostCity ?? '')
  const named = parts.find(({ cities }) => cities.includes(city))
  if (named) return named.zone
  const [first] = parts
  if (longitude !== null && first) {
    return parts.reduce(
      (best, part) => (apart(part.longitude, longitude) < apart(best.longitude, longitude) ? part : best),
      first,
    ).zone
  }
  return capitalZones.get(hostCountry) ?? 'UTC'
}

/** True for the name of a zone that every clock here knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Degrees between two longitudes, the short way round. */
function apart(one: number, other: number): number {
  const degrees = Math.abs(one - other) % 360
  return Math.min(degrees, 360 - degrees)
}

const fold = (text: string) => boundMarks(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
