import { africa } from './name-cities-africa'
import { america } from './name-cities-america'
import { asia } from './name-cities-asia'
import { east } from './name-cities-east'
import { europe } from './name-cities-europe'
import { type City, typographic } from './read-cities'

const cities: readonly City[] = [...europe, ...east, ...asia, ...africa, ...america]
const byName = Map.groupBy(cities, (city) => city.listed)

/** Cities of one name lie in different countries: without the country it is the first of them. */
function find(city: string, country?: string): City | undefined {
  const same = byName.get(city)
  if (country === undefined) return same?.[0]
  return same?.find(({ countries }) => countries.includes(country))
}

/**
 * A city of the directory as a text in a language calls it (BCP 47): "Vienne", «Вена», "La Haye"; as the list writes it
 * where it has no other name. The country (ISO 3166-1 alpha-2) tells cities of one name apart.
 */
export function cityName(city: string, locale: string, country?: string): string {
  const names: Record<string, string> | undefined = find(city, country)?.names
  return names?.[locale.split('-')[0] ?? ''] ?? names?.en ?? typographic(city)
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
  return [...byName.keys()]
}

/** Other spellings under which addresses of the lists name their city. */
const spellings: Record<string, string[]> = {
  Athens: ['Αθήνα'],
  Belgrade: ['Београд'],
  Brussels: ['Brussel'],
  Chișinău: ['Chisinau', 'Кишинів'],
  Copenhagen: ['Kobenhavn'],
  'Dar es Salaam': ['Dar-es-Salaam'],
  'Guatemala City': ['Guatemala'],
  Havana: ['Hawana'],
  Irkutsk: ['Irkuck'],
  'Kuwait City': ['Kuwait'],
  Kyiv: ['Київ', 'Kiova'],
  'Mexico City': ['México'],
  'Panama City': ['Panamá'],
  Skopje: ['Скопjе', 'Скопје'],
  'Tel Aviv': ['Jaffa', 'Ramat Gan'],
  Thessaloniki: ['Θεσσαλονίκη'],
  Vilnius: ['Wilno'],
  'Washington, D.C.': ['Washington'],
  Zagreb: ['Загреб'],
}

/** Every name under which a city is known to us, each once: by it an address that already holds the city is recognised. */
export function citySpellings(city: string, country?: string): string[] {
  const known =
    country === undefined ? (byName.get(city) ?? []) : [find(city, country)].filter((one) => one !== undefined)
  const names = known.flatMap(({ local, names }) => [local, ...Object.values(names)])
  return [...new Set([city, ...names, ...(spellings[city] ?? [])])]
}
