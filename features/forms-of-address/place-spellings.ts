import { foldSearch } from '@/features/addressees/fold-search'
import { citySpellings } from '@/features/places/name-city'
import { countryNames } from '@/features/places/name-country-everywhere'
import { cityAliases, countryAliases } from '@/features/places/place-aliases'
import { nameCityNatively } from './name-city-natively'

/** A name as names are compared: folded, without blanks. */
export const foldedName = (text: string) => foldSearch(text).replaceAll(' ', '')

/** Parts of a country that people write like countries stay in the address. */
const partOfCountry = /^(england|scotland|wales|northernireland|america|federalrepublic|rk|emirates)$/

const known = new Map<string, Set<string>>()

/** Every name under which the country (ISO 3166-1 alpha-2) may stand in an address, folded. */
export function namesOfCountry(code: string): Set<string> {
  const before = known.get(code)
  if (before) return before
  const names = [...countryNames(code, 'all'), ...countryAliases(code), ...(longNames[code] ?? [])].map(foldedName)
  const found = new Set(names.filter((name) => name !== '' && !partOfCountry.test(name)))
  known.set(code, found)
  return found
}

/** Every name under which a city of the lists may stand in an address of its country. */
export function namesOfCity(city: string, country: string): string[] {
  return [...citySpellings(city, country), ...cityAliases(city), ...moreNames(city), ...nameCityNatively(city)]
}

/** Names of states as addresses end in them. */
const longNames: Record<string, string[]> = {
  AE: ['UAE', 'U.A.E.'],
  BA: ['Bosnia & Herzegovina'],
  BY: ['Republic Belarus', 'Republic of Belarus'],
  CN: ["People's Republic of China", 'P.R. China', 'PR China'],
  GB: ['United Kingdom', 'U.K.', 'Great Britain'],
  IR: ['Islamic Republic of Iran'],
  KP: ['DPR of Korea', 'DPR Korea'],
  KR: ['Republic of Korea', 'Korea', 'South Korea'],
  MK: ['Republic of North Macedonia'],
  NL: ['The Netherlands', 'Holland'],
  SA: ['Kingdom of Saudi Arabia', 'KSA'],
  SK: ['Slovak Republic'],
  TR: ['Turkey', 'Türkiye'],
  US: ['USA', 'U.S.A.', 'United States of America', 'United States'],
  VN: ['Viet Nam'],
}

/** A city's name as addresses shorten it or make it longer. */
function moreNames(city: string): string[] {
  const short = city.replace(/(?:,? D\.?C\.?| City)$/, '')
  return [short, short.replace(/^Saint /, 'St '), ...(longer[city] ?? [])]
}

const longer: Record<string, string[]> = {
  Panama: ['Ciudad de Panamá'],
  Santiago: ['Santiago de Chile'],
  'Tel Aviv': ['Tel Aviv-Yafo', 'Tel Aviv-Jaffa'],
}
