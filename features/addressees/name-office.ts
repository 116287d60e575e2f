import { countryName } from '../languages/rules'
import { houseName } from './address-office'
import { cityName } from './name-city'

/** What names an office on screen. */
export type NamedOffice = Parameters<typeof houseName>[0] & { hostCountry: string; hostCity: string | null }

/** An office and where it sits: "Embassy of the Republic of Kazakhstan", "London, United Kingdom", "London". */
export function officeName(office: NamedOffice, locale: string): { name: string; place: string; city: string } {
  const country = countryName(office.hostCountry, locale)
  const city = office.hostCity === null ? '' : cityName(office.hostCity, locale, office.hostCountry)
  return { name: houseName(office, locale), place: [city, country].filter(Boolean).join(', '), city }
}
