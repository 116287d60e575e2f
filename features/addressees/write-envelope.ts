import { formatAddress } from 'localized-address-format'
import { countryName } from '@/features/languages/rules'
import type { AddresseeKind } from '@/generated/prisma/enums'
import { type AddressOptions, formOfAddress, houseName } from './address-office'
import { citySpellings, localCity } from './name-city'
import { countryLine } from './name-country-abroad'
import { type Covers, sentTo } from './rules'

/** What an envelope is written from. */
export interface EnvelopeAddressee {
  kind: AddresseeKind
  state: string
  name: string
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
}

/** An address field of DIN 5008 holds six lines. */
const mostLines = 6

/** Everything a letter to one addressee needs: the address field, the salutation and the close. */
export function addressBlock(
  addressee: EnvelopeAddressee,
  options: AddressOptions & { postedFrom: string },
): AddressBlock {
  const { recipient, salutation, close } = formOfAddress(addressee, options)
  return { envelope: assemble(addressee, recipient, options), salutation, close }
}

/**
 * Writes an address field: recipient, street and city in the order of the country of destination, and the country in
 * capitals in a language of the country of posting (ISO 3166-1 alpha-2), which is left out inside one country.
 */
export function envelopeLines(
  addressee: EnvelopeAddressee,
  options: AddressOptions & { postedFrom: string },
): string[] {
  return assemble(addressee, formOfAddress(addressee, options).recipient, options)
}

function assemble(
  addressee: EnvelopeAddressee,
  recipient: string[],
  { locale, postedFrom }: { locale: string; postedFrom: string },
): string[] {
  const country = postedFrom === addressee.hostCountry ? [] : [countryLine(addressee.hostCountry, postedFrom)]
  const to = sentTo(addressee)
  const house = to ? `${houseName(addressee, locale)} (${countryName(to, locale)})` : houseName(addressee, locale)
  const known = addressee.addressLines.length > 0 && !to
  // Without a street the postman needs the house; a recipient who is the house already is enough.
  const above = known || recipient.some((line) => line.includes(house)) ? recipient : [...recipient, house]
  const room = Math.max(2, mostLines - above.length - country.length)
  return [...above, ...arrange(deliveryLines(addressee, locale), room), ...country]
}

/**
 * Street, postal code and city in the destination's order. The lines of the directory are taken as they are; postal
 * code and city are added only where they do not stand there yet.
 */
export function deliveryLines(addressee: EnvelopeAddressee, locale = 'en'): string[] {
  const { addressLines, hostCity, hostCountry, postalCode } = addressee
  const text = addressLines.join(', ')
  const isLocal = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)
  const city = hostCity !== null && !holdsCity(addressLines, hostCity, hostCountry) ? hostCity : undefined
  const code = postalCode !== null && !squash(text).includes(squash(postalCode)) ? postalCode : undefined
  if (city === undefined && code === undefined) return [...addressLines]
  const written = city && localCity(city, hostCountry, locale)
  const lines = formatAddress(
    {
      postalCountry: hostCountry,
      addressLines: [...addressLines],
      ...(written === undefined ? {} : { locality: written }),
      ...(code === undefined ? {} : { postalCode: code }),
    },
    isLocal ? 'local' : 'latin',
  )
  // Some countries have no place for a city in their format; ours names it all the same.
  return written === undefined || lines.some((line) => line.includes(written)) ? lines : [...lines, written]
}

/** True when the lines name the city, in any spelling, or end in a line with a postal code, as whole addresses do. */
function holdsCity(lines: readonly string[], city: string, country: string): boolean {
  const text = squash(lines.join(' '))
  const last = lines.at(-1) ?? ''
  return (
    citySpellings(city, country).some((name) => text.includes(squash(name))) || (lines.length > 1 && /\d{4}/.test(last))
  )
}

/** Letters and digits alone, without accents and case, so that "Brasília" is found in "BRASILIA". */
function squash(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()
}

const widest = 46

/** Joins lines that are too many, and divides lines that are too long while there is room. */
function arrange(lines: readonly string[], most: number): string[] {
  return divide(fold(joinCode(lines, most), most), most)
}

/** A postal code alone goes behind its city before a street does. */
function joinCode(lines: readonly string[], most: number): string[] {
  const [city, code] = lines.slice(-2)
  const isCode = code !== undefined && /^(?=.*\d)[\dA-Z -]{3,10}$/.test(code)
  return lines.length > most && isCode ? [...lines.slice(0, -2), `${city} ${code}`] : [...lines]
}

/** Joins the shortest neighbours until the lines fit; the last line, the city, stays by itself. */
function fold(lines: readonly string[], most: number): string[] {
  const folded = [...lines]
  while (folded.length > most && folded.length > 2) {
    const lengths = folded.slice(0, -2).map((line, at) => line.length + (folded[at + 1]?.length ?? 0))
    const at = lengths.indexOf(Math.min(...lengths))
    folded.splice(at, 2, `${folded[at]}, ${folded[at + 1]}`)
  }
  return folded
}

function divide(lines: readonly string[], most: number): string[] {
  const divided = [...lines]
  for (let at = 0; at < divided.length && divided.length < most; at += 1) {
    const line = divided[at] ?? ''
    const near = line.lastIndexOf(', ', widest)
    const comma = near > 0 ? near : line.indexOf(', ')
    if (line.length > widest && comma > 0) divided.splice(at, 1, line.slice(0, comma), line.slice(comma + 2))
  }
  return divided
}
