import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'

/** A town and its country in a language: "London, United Kingdom". */
export function placeName({ city, country }: { city: string; country: string }, locale: string): string {
  return [city && cityName(city, locale, country), countryName(country, locale)].filter(Boolean).join(', ')
}
