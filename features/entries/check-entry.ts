import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { isoDay } from '@/features/days'
import { isNamedCountry } from '@/features/places/countries'
import { checkEmail } from '@/features/texts/check-email'
import { isSeveralPhones, tidyPhone } from '@/features/texts/phones'
import type { Faults } from '@/features/texts/read-form'
import { isEqual } from './compare-entries'
import type { EntryContact, EntrySnapshot } from './schema'

/**
 * Says what of an entry cannot be right: path of the field ("contacts.0.value") → code of the fault. What stood there
 * `before` is not complained of: lists hold things that no form would take, and they must not stop another change.
 */
export function checkEntry(entry: EntrySnapshot, before: EntrySnapshot | null, now: Date): Faults {
  const known = new Map(before?.contacts.map((contact) => [contact.id, contact]))
  const contacts = entry.contacts.flatMap((contact, at) => {
    const old = known.get(contact.id)
    const faults = faultsOfContact(contact, entry, now)
    return faults
      .filter(
        ([field]) =>
          !old || !isEqual(old[field], contact[field]) || (field === 'value' && old.channel !== contact.channel),
      )
      .map(([field, fault]): [string, string] => [`contacts.${at}.${field}`, fault])
  })
  const single = faultsOfEntry(entry, now).filter(
    ([field]) =>
      !before ||
      !isEqual(before[field], entry[field]) ||
      (field === 'latitude' && before.longitude !== entry.longitude) ||
      (field === 'coverage' && before.hostCountry !== entry.hostCountry),
  )
  return Object.fromEntries([...single, ...contacts, ...twice(entry)])
}

type Found<Field> = [field: Field, fault: string]

function faultsOfEntry(entry: EntrySnapshot, now: Date): Found<keyof EntrySnapshot>[] {
  const found: (Found<keyof EntrySnapshot> | false)[] = [
    !/\p{L}/u.test(entry.name) && ['name', 'required'],
    isFormula(entry.name) && ['name', 'formula'],
    Object.values(entry.names).some((name) => isFormula(name)) && ['names', 'formula'],
    Object.values(entry.names).some((name) => !/\p{L}/u.test(name)) && ['names', 'letters'],
    !isKnownState(entry.state) && ['state', 'country'],
    !isNamedCountry(entry.hostCountry) && ['hostCountry', 'country'],
    entry.hostCity !== null && !/\p{L}/u.test(entry.hostCity) && ['hostCity', 'letters'],
    isFormula(entry.hostCity ?? '') && ['hostCity', 'formula'],
    entry.addressLines.some(isFormula) && ['addressLines', 'formula'],
    entry.postalCode !== null && !/^[\p{L}\d][\p{L}\d .,/–-]*$/u.test(entry.postalCode) && ['postalCode', 'postalCode'],
    !isPlace(entry) && ['latitude', 'coordinates'],
    entry.timeZone !== null && !isZone(entry.timeZone) && ['timeZone', 'zone'],
    entry.wikidataId !== null && !/^Q[1-9]\d{0,12}$/.test(entry.wikidataId) && ['wikidataId', 'wikidata'],
    entry.source === '' && ['source', 'required'],
    isFormula(entry.source) && ['source', 'formula'],
    isInFuture(entry.sourceOn, now) && ['sourceOn', 'future'],
    isFormula(entry.addressSource ?? '') && ['addressSource', 'formula'],
    isInFuture(entry.addressSourceOn, now) && ['addressSourceOn', 'future'],
    isFormula(entry.nameSource ?? '') && ['nameSource', 'formula'],
    isInFuture(entry.nameSourceOn, now) && ['nameSourceOn', 'future'],
    isInFuture(entry.checkedOn, now) && ['checkedOn', 'future'],
    entry.coverage.some(({ country }) => !isNamedCountry(country)) && ['coverage', 'country'],
    entry.coverage.some((one) => one.kind === 'resident' && one.country !== entry.hostCountry) && [
      'coverage',
      'resident',
    ],
  ]
  return found.filter((one) => one !== false)
}

function faultsOfContact(contact: EntryContact, entry: EntrySnapshot, now: Date): Found<keyof EntryContact>[] {
  const fault = faultOfValue(contact, entry.hostCountry)
  return [
    ...(fault ? [['value', fault] satisfies Found<keyof EntryContact>] : []),
    ...(contact.source === '' ? [['source', 'required'] satisfies Found<keyof EntryContact>] : []),
    ...(isFormula(contact.source) ? [['source', 'formula'] satisfies Found<keyof EntryContact>] : []),
    ...(isInFuture(contact.sourceOn, now) ? [['sourceOn', 'future'] satisfies Found<keyof EntryContact>] : []),
  ]
}

/** What is wrong with the value of a contact; `country` (ISO 3166-1 alpha-2) is where a phone without prefix rings. */
export function faultOfValue({ channel, value }: Pick<EntryContact, 'channel' | 'value'>, country: string) {
  if (value === '') return 'required'
  switch (channel) {
    case 'email': {
      const fault = checkEmail(value)
      return fault === undefined || fault === 'role' ? undefined : 'email'
    }
    case 'phone':
    case 'fax':
      if (isSeveralPhones(value)) return 'phones'
      return isPhone(value, country) ? undefined : 'phone'
    case 'web':
      return isWebAddress(value) ? undefined : 'url'
    case 'post':
      return isFormula(value) ? 'formula' : undefined
  }
}

/** True for an address of the web that a reader may be sent to: http or https, a host with a dot, no password. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return /^[^.]+(\.[^.]+)+\.?$/.test(hostname) && username === '' && password === ''
}

/** A number that can be dialled from abroad or in its country (ITU E.164), extension and all. */
function isPhone(written: string, country: string): boolean {
  const value = tidyPhone(written)
  if (/[^\d\s()+./–-]/.test(value.replace(/(ext|x|доб)\.?\s{0,3}\d{1,6}$/i, ''))) return false
  const number = parsePhoneNumberFromString(value, isSupportedCountry(country) ? country : undefined)
  return number?.isPossible() ?? false
}

/** Both or neither; a place on earth, and not the point where a list says "unknown". */
function isPlace({ latitude, longitude }: EntrySnapshot): boolean {
  if (latitude === null && longitude === null) return true
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return false
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** An organisation may have missions like a state. */
const isKnownState = (code: string) => code === 'EU' || isNamedCountry(code)

/** A text that a spreadsheet would run (OWASP ASVS 5.0, 1.2.10). */
function isFormula(text: string): boolean {
  return /^[=@＝＠]|^[+-](?!\d)/u.test(text)
}

function isInFuture(day: string | null, now: Date): boolean {
  return day !== null && day > isoDay(now)
}

/** Nothing stands in an entry twice. */
function twice({ contacts, coverage }: EntrySnapshot): [string, string][] {
  const seen = new Set<string>()
  const again = (key: string) => seen.size === seen.add(key).size
  return [
    ...contacts.flatMap(({ channel, purpose, value }, at): [string, string][] =>
      again(`${channel}/${purpose}/${value.toLowerCase()}`) ? [[`contacts.${at}.value`, 'twice']] : [],
    ),
    ...coverage.flatMap(({ country }, at): [string, string][] =>
      again(`covers/${country}`) ? [[`coverage.${at}.country`, 'twice']] : [],
    ),
  ]
}
