import { boundMarks } from '@/features/safety/bound-text'
import { africa } from './name-cities-africa'
import { america } from './name-cities-america'
import { asia } from './name-cities-asia'
import { east } from './name-cities-east'
import { europe } from './name-cities-europe'
import { type City, typographic } from './read-cities'

const cities: readonly City[] = [...europe, ...east, ...asia, ...africa, ...america]

/** Other spellings under which addresses of the lists name their city. */
const spellings: Record<string, string[]> = {
  Astana: ['Nur-Sultan', 'Нур-Султан'],
  Athens: ['Αθήνα'],
  Belgrade: ['Београд'],
  Brussels: ['Brussel'],
  Chișinău: ['Кишинів'],
  Copenhagen: ['Kobenhavn'],
  'Frankfurt am Main': ['Frankfurt'],
  'Guatemala City': ['Guatemala'],
  Havana: ['Hawana'],
  'Ho Chi Minh City': ['Hồ Chí Minh', 'Saigon'],
  Irkutsk: ['Irkuck'],
  'Kuwait City': ['Kuwait'],
  Kyiv: ['Київ', 'Kiova'],
  Luxembourg: ['Luxembourg City', 'Luxembourg-Ville', 'Lëtzebuerg'],
  'Mexico City': ['México'],
  Naypyidaw: ['Nay Pyi Taw'],
  'New York': ['New York City'],
  Palma: ['Palma de Mallorca'],
  'Panama City': ['Panamá'],
  Skopje: ['Скопjе', 'Скопје'],
  'Tel Aviv': ['Tel Aviv-Yafo'],
  Thessaloniki: ['Θεσσαλονίκη'],
  Ulaanbaatar: ['Ulan Bator'],
  Vilnius: ['Wilno'],
  'Washington, D.C.': ['Washington'],
  Yangon: ['Rangoon'],
  Yekaterinburg: ['Ekaterinburg'],
}

/** Towns that addresses name instead of the city the mission is listed in. */
const neighbours: Record<string, string[]> = { 'Tel Aviv': ['Jaffa', 'Ramat Gan'] }

function spellingsOf({ listed, local, names }: City): string[] {
  return [...new Set([listed, local, ...Object.values(names), ...(spellings[listed] ?? [])])]
}

/** The cities of every spelling, so that "Wien" and "VIENNA" are Vienna, too. */
const bySpelling = new Map<string, City[]>()
for (const city of cities)
  for (const name of new Set(spellingsOf(city).map(fold))) {
    bySpelling.set(name, [...(bySpelling.get(name) ?? []), city])
  }

/** Cities of one name lie in several countries, but only one in each. */
function findAll(name: string, country?: string): City[] {
  const same = bySpelling.get(fold(name)) ?? []
  return country === undefined ? same : same.filter(({ countries }) => countries.includes(country))
}

function find(name: string, country?: string): City | undefined {
  const same = findAll(name, country)
  return same.find(({ listed }) => listed === name) ?? same[0]
}

/** Small letters without accents and signs. */
function fold(name: string): string {
  return boundMarks(name)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/**
 * A city of the directory as a text in a language calls it (BCP 47): "Vienne", «Вена», "La Haye"; as the list writes it
 * where it has no other name. The country (ISO 3166-1 alpha-2) tells cities of one name apart.
 */
export function cityName(city: string, locale: string, country?: string): string {
  const names = new Map(Object.entries(find(city, country)?.names ?? {}))
  return names.get(locale.split('-')[0] ?? '') ?? names.get('en') ?? typographic(city)
}

/** Where the post reads Russian. */
const readsCyrillic = ['BY', 'KG', 'KZ', 'RU']

/**
 * A city on an envelope, as the post of its country (ISO 3166-1 alpha-2) writes it in Latin letters: "Wien", "Athina"; in
 * a Russian or Kazakh letter to a country whose post reads Russian, in Cyrillic.
 */
export function localCity(city: string, country: string, locale: string): string {
  const known = find(city, country)
  const language = locale.split('-')[0]
  if (known && readsCyrillic.includes(country) && (language === 'ru' || language === 'kk')) {
    // The post of Kazakhstan reads both languages, that of its neighbours one.
    return country === 'KZ' ? known.names[language] : known.names.ru
  }
  return known?.local ?? typographic(city)
}

/** The cities whose names we know in several languages, as the lists write them. */
export function knownCities(): string[] {
  return [...new Set(cities.map(({ listed }) => listed))]
}

/**
 * Every name under which a city is known to us, each once, in any country where none is named: by it an address that
 * already holds the city is recognised.
 */
export function citySpellings(city: string, country?: string): string[] {
  const known = findAll(city, country)
  return [...new Set([city, ...known.flatMap(spellingsOf), ...known.flatMap(({ listed }) => neighbours[listed] ?? [])])]
}
