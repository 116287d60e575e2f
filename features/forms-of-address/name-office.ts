import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { type AddressedOffice, spokenName } from './address-office'

/** What names an office on screen. */
export type NamedOffice = AddressedOffice & { hostCountry: string; hostCity: string | null }

/** The columns of a {@link NamedOffice}. */
export const namedOffice = {
  kind: true,
  state: true,
  name: true,
  names: true,
  hostCountry: true,
  hostCity: true,
} as const

export interface OfficeName {
  name: string
  /** The language of the name where it is not the one asked for, for the attribute `lang`. */
  lang: string | undefined
  place: string
  city: string
}

/** An office and where it sits: "Embassy of the Republic of Kazakhstan", "London, United Kingdom", "London". */
export function officeName(office: NamedOffice, locale: string): OfficeName {
  const country = countryName(office.hostCountry, locale)
  const city = office.hostCity === null ? '' : cityName(office.hostCity, locale, office.hostCountry)
  const spoken = spokenName(office, locale)
  const lang = spoken.locale === locale ? undefined : spoken.locale
  return { name: spoken.name, lang, place: [city, country].filter(Boolean).join(', '), city }
}
