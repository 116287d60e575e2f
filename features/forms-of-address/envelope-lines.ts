import { type Covers, sentTo } from '@/features/addressees/rules'
import { stateForms } from '@/features/places/country-forms'
import { countryLine } from '@/features/places/country-line'
import type { AddresseeKind } from '@/generated/prisma/enums'
import { type AddressOptions, formOfAddress, houseBelow } from './address-office'
import { arrangeAddress } from './arrange-address'
import { setLines, type Thought } from './set-lines'

/** What an envelope is written from. */
export interface EnvelopeAddressee {
  kind: AddresseeKind
  state: string
  name: string
  /** The column of what it is called in other languages. */
  names?: unknown
  hostCountry: string
  hostCity: string | null
  addressLines: readonly string[]
  postalCode: string | null
  /** Needed for a state that has two embassies in one city: the one to the Holy See is named as such. */
  covers?: Covers
}

export interface AddressBlock {
  /** Every line of the address field, the country last where the letter crosses a border. */
  envelope: string[]
  salutation: string
  close: string
  /** Where it goes (ISO 3166-1 alpha-2): a sender abroad says which country it comes from. */
  country: string
}

/** An address field of DIN 5008 holds six lines. */
const mostLines = 6

/** Everything a letter to one addressee needs: the address field, the salutation and the close. */
export function addressBlock(
  addressee: EnvelopeAddressee,
  options: AddressOptions & { postedFrom: string },
): AddressBlock {
  const { recipient, salutation, close } = formOfAddress(addressee, options)
  return { envelope: assemble(addressee, recipient, options), salutation, close, country: addressee.hostCountry }
}

/**
 * Writes an address field: recipient, street and city in the order of the country of destination, and the country in
 * capitals in a language of the country of posting (ISO 3166-1 alpha-2), which is left out inside one country. The city
 * stands there once, nothing of the address is lost, and no line is wider than a window unless an address is endless.
 */
export function envelopeLines(
  addressee: EnvelopeAddressee,
  options: AddressOptions & { postedFrom: string },
): string[] {
  return assemble(addressee, formOfAddress(addressee, options).recipient, options)
}

function assemble(
  addressee: EnvelopeAddressee,
  recipient: readonly string[],
  { locale, postedFrom }: { locale: string; postedFrom: string },
): string[] {
  const to = sentTo(addressee)
  const above = [...recipient]
  // Without a street the postman needs the house, and of two embassies in one city the one that is meant.
  if (addressee.addressLines.length === 0 || to) {
    const house = houseBelow(addressee, recipient, locale)
    const named = to ? `${house} (${stateForms(to, locale).name})` : house
    if (!recipient.includes(named)) above.push(named)
  }
  const country: Thought[] =
    postedFrom === addressee.hostCountry
      ? []
      : [{ text: countryLine(addressee.hostCountry, postedFrom), part: 'country' }]
  const names = above.map((text) => ({ text, part: 'recipient' as const }))
  return setLines([...names, ...arrangeAddress(addressee, locale), ...country], mostLines)
}

/** Street, postal code and city in the destination's order, each line as sense wants it. */
export function deliveryLines(addressee: EnvelopeAddressee, locale = 'en'): string[] {
  return arrangeAddress(addressee, locale).map(({ text }) => text)
}
