import { type Covers, isAuthority, isEmbassy, isMinistry, sentTo } from '@/features/addressees/rules'
import type { SayWith } from '@/features/addressees/schema'
import { countryForms, stateForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import type { AddresseeKind } from '@/generated/prisma/enums'
import { writtenName } from './address-office'

interface Described {
  kind: AddresseeKind
  state: string
  hostCountry: string
  hostCity: string | null
  /** English. */
  name: string
  /** The column of what it is called in other languages. */
  names?: unknown
  covers?: Covers
}

/** A state has several of them, or it is no state's. */
const ownNamed = ['ministry', 'local_prosecutor', 'court', 'police', 'newspaper', 'company', 'prison'] as const
type OwnNamed = (typeof ownNamed)[number]

/** Says the keys of the messages under `addressee`: what an office of each kind is called, and where it sits. */
export type AddresseeWords = SayWith<
  `of.${Exclude<AddresseeKind, OwnNamed>}` | `place.${'holySee' | 'to' | 'country' | 'city'}`
>

/**
 * Names an addressee in a language of the interface: "Embassy of Kazakhstan in Austria", "Consulate of Kazakhstan in
 * Antalya", "Embassy of Germany to the Holy See". What somebody wrote in that language stands before every rule; papers,
 * prisons, courts and the like keep the name of the directory.
 */
export function describeAddressee(say: AddresseeWords, addressee: Described, locale: string): string {
  const { kind, state, hostCountry, hostCity, name } = addressee
  const written = writtenName(addressee, locale)
  if (written !== undefined || isOwnNamed(kind)) return written ?? name
  const title = say(`of.${kind}`, { ofState: stateForms(state, locale).of })
  if (isMinistry(kind) || isAuthority(kind)) return title
  const to = sentTo(addressee)
  if (to === 'VA') return say('place.holySee', { title })
  if (to)
    return say('place.to', { title, ofCountry: countryForms(to, locale).of, inCountry: countryForms(to, locale).in })
  const city = hostCity === null ? undefined : cityName(hostCity, locale, hostCountry)
  if (isEmbassy(kind) || city === undefined)
    return say('place.country', { title, inHost: countryForms(hostCountry, locale).in })
  return say('place.city', { title, city })
}

/** True for kinds of which a state may have several, each with its own name: prisons, courts, newspapers. */
export function isOwnNamed(kind: AddresseeKind): kind is OwnNamed {
  return ownNamed.some((one) => one === kind)
}

/** The language that {@link describeAddressee} answers in, for the attribute `lang`; undefined for the one asked for. */
export function spokenIn(addressee: Pick<Described, 'kind' | 'names'>, locale: string): string | undefined {
  const { kind } = addressee
  if (!isOwnNamed(kind) || kind === 'newspaper' || kind === 'company') return undefined
  return locale === 'en' || writtenName(addressee, locale) !== undefined ? undefined : 'en'
}
