import { countryForms, stateForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import type { AddresseeKind } from '@/generated/prisma/enums'
import type { DoorReason } from './door-reasons'
import type { Door, SayWith } from './schema'

/** Says the keys of the messages under `door`: why there is one, and why there is none. */
export type DoorWords = SayWith<`office.${AddresseeKind}` | `reason.${DoorReason}` | 'place'>
export type NoDoorWords = SayWith<'none.inside' | 'none.abroad'>

interface Asked {
  state: string
  country: string
}

/**
 * Puts the reason of a door into words: "There is no embassy of Kazakhstan in Slovenia. The embassy in Vienna (Austria)
 * also covers Slovenia." An alternative says only what it is.
 */
export function describeDoor(
  say: DoorWords,
  { addressee, reason, alternative }: Door,
  asked: Asked,
  locale: string,
): string {
  const host = countryForms(addressee.hostCountry, locale)
  const city = addressee.hostCity === null ? '' : cityName(addressee.hostCity, locale, addressee.hostCountry)
  const office = say(`office.${addressee.kind}`)
  const values = {
    ...askedValues(asked, locale),
    office,
    officeFirst: capital(office, locale),
    first: String(!alternative),
    city,
    hostName: host.name,
    inHost: host.in,
    // A city-state is named once.
    where: city === '' || city === host.name ? 'country' : addressee.hostCountry === asked.country ? 'city' : 'abroad',
  }
  return say(`reason.${reason}`, { ...values, place: say('place', values) })
}

/** Says why there is no door at all. */
export function describeNoDoor(say: NoDoorWords, asked: Asked, locale: string): string {
  return say(asked.state === asked.country ? 'none.inside' : 'none.abroad', askedValues(asked, locale))
}

function askedValues({ state, country }: Asked, locale: string) {
  const of = stateForms(state, locale)
  const from = countryForms(country, locale)
  return {
    stateName: of.name,
    ofState: of.of,
    countryName: from.name,
    ofCountry: from.of,
    inCountry: from.in,
    inCountryFirst: capital(from.in, locale),
    inside: String(state === country),
  }
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
