import { africa } from './name-cities-africa'
import { america } from './name-cities-america'
import { asia } from './name-cities-asia'
import { east } from './name-cities-east'
import { europe } from './name-cities-europe'
import { type City, typographic } from './read-cities'

const cities: readonly City[] = [...europe, ...east, ...asia, ...africa, ...america]
const byName = Map.groupBy(cities, (city) => city.listed)

/** Other spellings under which addresses of the lists name their city. */
const spellings: Record<string, string[]> = {
  Athens: ['Αθήνα'],
  Belgrade: ['Београд'],
  Brussels: ['Brussel'],
  Chișinău: ['Кишинів'],
  Copenhagen: ['Kobenhavn'],
  'Frankfurt am Main': ['Frankfurt'],
  'Guatemala City': ['Guatemala'],
  Havana: ['Hawana'],
  Irkutsk: ['Irkuck'],
  'Kuwait City': ['Kuwait'],
  Kyiv: ['Київ', 'Kiova'],
  'Mexico City': ['México'],
  Naypyidaw: ['Nay Pyi Taw'],
  'New York': ['New York City'],
  'Panama City': ['Panamá'],
  Skopje: ['Скопjе', 'Скопје'],
  Thessaloniki: ['Θεσσαλονίκη'],
  Vilnius: ['Wilno'],
  'Washington, D.C.': ['Washington'],
  Yekaterinburg: ['Ekaterinburg'],
}

/** Towns that addresses name instead of the city the mission is listed in. */
const neighbours: Record<string, string[]> = { 'Tel Aviv': ['Jaffa', 'Ramat Gan'] }

function spellingsOf({ listed, local, names }: City): string[] {
  return [...new Set([listed, local, ...Object.values(names), ...(spellings[listed] ?? [])])]
}

/** Every spelling of a city within its country, so that "Wien" and "VIENNA" are Vienna, too. */
const bySpelling = new Map(
  cities.flatMap((city) =>
    city.countries.flatMap((country) => spellingsOf(city).map((name) => [`${country} ${fold(name)}`, city] as const)),
  ),
)

/** Cities of one name lie in different countries: without the country it is the first of them. */
function find(city: string, country?: string): City | undefined {
  return country === undefined ? byName.get(city)?.[0] : bySpelling.get(`${country} ${fold(city)}`)
}

/** Small letters without accents and signs. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
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

/** Every name under which a city is known to us, each once: by it an address that already holds the city is recognised. */
export function citySpellings(city: string, country?: string): string[] {
  const known =
    country === undefined ? (byName.get(city) ?? []) : [find(city, country)].filter((one) => one !== undefined)
  return [...new Set([city, ...known.flatMap(spellingsOf), ...known.flatMap(({ listed }) => neighbours[listed] ?? [])])]
}
