import { foldSearch } from '@/features/addressees/fold-search'
import { codePattern, hasRegions, shortCode } from '@/features/places/postcodes'
import { divideAddressPart } from './divide-address-part'
import { foldedName as folded, namesOfCity, namesOfCountry } from './place-spellings'

/** What a part of an address (what stands between two commas, or on a line) says of the place. */
export interface LocalityPart {
  text: string
  /** The line of the address it comes from. */
  line: number
  /** Where in the text the city is named, as a locality of the address and not in the name of a street. */
  city?: { from: number; to: number }
  /** Nothing but the city. */
  bare: boolean
  /** The postal code of the city, in the form of the country. */
  code?: string
  /** Nothing but the code, or the code and the letters of its region: "DC 20008". */
  codeOnly: boolean
  /** Code and country, of which the code is the text. */
  whole?: string
  /** Nothing but the country. */
  country: boolean
}

/** What is known of the city before the lines of an address are read. */
export interface KnownLocality {
  hostCountry: string
  hostCity: string | null
  postalCode: string | null
}

/** Takes the lines of an address apart, and finds city, code and country in them. */
export function parseLocality(lines: readonly string[], place: KnownLocality): LocalityPart[] {
  if (lines.length === 0) return []
  const reader = readerFor(place)
  const known = {
    ...reader,
    isPlace: (text: string) => readPart(text, reader, false).city !== undefined,
    isBare: (text: string) => isLocalityAlone(readPart(text, reader, false)),
  }
  const texts = lines.flatMap((line, at) =>
    split(line).flatMap((part) => divideAddressPart(part, known).map((text) => ({ text, line: at }))),
  )
  const parts: LocalityPart[] = texts.map(({ text, line }, at) => ({
    line,
    ...readPart(text, reader, at === 0 && texts.length > 1),
  }))
  return parts.map((part, at) => (isHouseNumber(part, parts[at - 1]) ? { line: part.line, ...plain(part.text) } : part))
}

/** The number behind the comma of a street that has none yet: "rue de Paris, 10000". */
function isHouseNumber(part: LocalityPart, before: LocalityPart | undefined): boolean {
  const isStreet = before !== undefined && before.line === part.line && street.test(before.text)
  return part.codeOnly && isStreet && !/\d/.test(before.text)
}

/** True for the city, with its postal code or without, and nothing else. */
export function isLocalityAlone({ text, city, code = '' }: Omit<LocalityPart, 'line'>): boolean {
  if (city === undefined) return false
  return !/[\p{L}\p{N}]/u.test(`${text.slice(0, city.from)} ${text.slice(city.to)}`.replace(code, ''))
}

const plain = (text: string) => ({ text, bare: false, codeOnly: false, country: false })

/** At commas of any script; what stands in brackets stays together. */
function split(line: string): string[] {
  const parts = ['']
  let open = 0
  for (const sign of line) {
    if (sign === '(') open += 1
    if (sign === ')') open = Math.max(0, open - 1)
    if (open === 0 && commas.has(sign)) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((text) => text.trim()).filter((text) => text !== '')
}

const commas = new Set([',', '،', '、'])

interface Reader {
  /** Letters before a code are a region's. */
  regional: boolean
  spellings: Set<string>
  longest: number
  countries: Set<string>
  code: RegExp | undefined
  /** A code without its letters, which is one beside its city only. */
  short: RegExp | undefined
}

function readerFor({ hostCountry, hostCity, postalCode }: KnownLocality): Reader {
  const cities = hostCity === null ? [] : namesOfCity(hostCity, hostCountry)
  const spellings = new Set(cities.map(folded).filter((name) => name !== ''))
  const pattern = [codePattern(hostCountry), postalCode === null ? undefined : literally(postalCode)]
  const codes = pattern.filter((one) => one !== undefined).join('|')
  const short = shortCode(hostCountry)
  return {
    spellings,
    regional: hasRegions(hostCountry),
    longest: Math.max(0, ...cities.map((name) => foldSearch(name).split(' ').length)) + 1,
    countries: namesOfCountry(hostCountry),
    code: codes === '' ? undefined : apart(codes),
    short: short === undefined ? undefined : apart(short),
  }
}

const apart = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu')

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Labels that stand before a code or a city. */
const label = /(?:^|\s)(?:CEP|CP|C\.P\.?|PLZ|ZIP|Postcode|м|г|гр|ш)[.:]?\s*$/iu
/** What may follow a city: a district's number or letters, a region's. */
const district =
  /^(?:(?:Cedex|CEDEX)(?: \d{1,2})?|\d{1,2}|[IVX]{1,5}|\p{Lu}{1,2}\d{1,2}\p{Lu}?|\p{Lu}{1,3}|(?:\p{Lu}\.? ?){1,3})\.?$/u
/**
 * What a hyphen joins to a city where it stays a city: a part of the town. Anything else is the name of a house or a fair
 * ("Москва-Сити", "Paris-Expo"), and the city is still to be written.
 */
const quarter =
  /^-(?:mitte|nord|süd|ost|west|nord-?est|centre|centro|center|central|centrum|pusat|utara|selatan|barat|timur|ville|stadt|innenstadt|altstadt|yafo|jaffa|šentvid|\d{1,2})$/iu
/** Words of streets, houses and boxes, whole or at the end of a word. */
const street = new RegExp(
  [
    '(?<!\\p{L})(?:st|str|street|rd|road|av|ave|avda|avenue|lane|ln|drive|dr|sq|square|blvd|boulevard|way|court|place|pl|close',
    'crescent|terrace|gardens?|hill|park|house|tower|building|bldg|floor|suite|unit|apt|apartment|flat|room|block|plot|villa',
    'hotel|cent(?:er|re)|plaza|mall|box|bp|b\\.p|p\\.o|po|casilla|apartado|postfach|boîte|pmb|no|nr|rue|quai|allée|chemin|impasse',
    'cours|route|calle|carrera|avenida|paseo|carretera|via|viale|piazza|corso|largo|rua|travessa|praça|ul|ulica|ulitsa|улица|ул',
    'проспект|просп|пр|пр-т|бульвар|бул|переулок|пер|набережная|площадь|пл|шоссе|вул|вулиця|провулок|дом|д|корп|а/я|көшесі',
    'даңғылы|sokak|sokağı|sok|cad|caddesi|bulvarı|mahallesi|utca|út|tér|jalan|jl|lorong|tel|phone|fax)(?!\\p{L})',
    '(?:straße|strasse|str\\.|gasse|allee|platz|weg|ufer|damm|gatan|gata|vägen|gade|straat|laan|plein|kade|katu)(?!\\p{L})',
  ].join('|'),
  'iu',
)

function readPart(text: string, reader: Reader, first: boolean): Omit<LocalityPart, 'line'> {
  const { spellings, longest, countries, code: pattern, regional } = reader
  const nothing = plain(text)
  const whole = codeIn(text, pattern)
  const short = whole === undefined ? codeIn(text, reader.short) : undefined
  const isShort = short !== undefined && cityRun(text, { spellings, longest, code: short, first, coded: true })
  const code = isShort ? short : whole
  const rest = code === undefined ? text : text.replace(code, ' ').replace(label, '').trim()
  const run = cityRun(text, { spellings, longest, code, first, coded: pattern !== undefined })
  if (run) {
    const bare = /^[^\p{L}\p{N}]*$/u.test(text.slice(0, run.from) + text.slice(run.to))
    return { ...nothing, city: run, bare, ...(code === undefined ? {} : { code }) }
  }
  if (countries.has(folded(rest))) {
    return code === undefined
      ? { ...nothing, country: true }
      : { ...nothing, code, codeOnly: true, whole: text, text: code }
  }
  if (code === undefined) return nothing
  const alone = regional ? /^(?:\p{Lu}{2,3}\.?)?[^\p{L}\p{N}]*$/u : /^[^\p{L}\p{N}]*$/u
  if (alone.test(rest)) return { ...nothing, code, codeOnly: true }
  // A code beside the name of another place belongs to that place; beside a street it is a number.
  return /\d/.test(rest) || street.test(rest) || !/\p{L}{3}/u.test(rest) ? nothing : { ...nothing, code }
}

/** The first or last thing of a part that has the form of a code; inside a text a number is any number. */
function codeIn(text: string, pattern: RegExp | undefined): string | undefined {
  if (!pattern) return undefined
  const found = [...text.matchAll(pattern)]
  const edge = found.filter(
    ({ 0: one, index }) =>
      /^[^\p{L}\p{N}]*$/u.test(text.slice(index + one.length)) ||
      /^[^\p{L}\p{N}]*$/u.test(text.slice(0, index).replace(label, '')),
  )
  return edge.at(-1)?.[0]
}

interface Sought {
  /** The country has postal codes, so that no other number is one. */
  coded: boolean
  spellings: Set<string>
  longest: number
  code: string | undefined
  first: boolean
}

/** Where the city stands in a part as a locality: alone, with its code, district or region, or beside other names. */
function cityRun(text: string, { spellings, longest, ...beside }: Sought): { from: number; to: number } | undefined {
  const head = headOf(text, spellings, beside.code)
  if (head) return head
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  for (let length = longest; length > 0; length -= 1) {
    for (let at = words.length - length; at >= 0; at -= 1) {
      const from = words[at]?.index ?? 0
      const last = words[at + length - 1]
      const to = (last?.index ?? 0) + (last?.[0].length ?? 0)
      if (!spellings.has(folded(text.slice(from, to)))) continue
      if (isLocality(text.slice(0, from), text.slice(to), beside)) return { from, to }
    }
  }
  return undefined
}

/** The city that an address begins with in scripts without blanks between words: "北京市朝阳区", "서울특별시 종로구". */
function headOf(text: string, spellings: Set<string>, code: string | undefined) {
  const written = text.replace(/^[\s〒]+/u, '')
  const behind = code !== undefined && written.startsWith(code) ? written.slice(code.length) : written
  const from = text.length - behind.trimStart().length
  const name = [...spellings].find((one) => isGlued(one) && text.startsWith(one, from))
  return name === undefined ? undefined : { from, to: from + name.length }
}

/** True for a name in a script whose addresses go from the large to the small without signs between. */
export const isGlued = (name: string) => /^[\p{Script=Han}\p{Script=Hangul}]/u.test(name)

/** The text without blanks and signs at its end. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,().;]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

type Beside = Pick<Sought, 'code' | 'first' | 'coded'>

function isLocality(ahead: string, behind: string, { code, first, coded }: Beside): boolean {
  const before = without(ahead, code).replace(label, '').trim()
  const after = without(behind, code)
    .trim()
    .replace(code === undefined ? '' : /^\d{1,2}(?=\s)\s*/, '')
  const free = before === '' || /(?:[/(]|\s[–—-])$/u.test(before)
  const tail = withoutEnd(after.replace(/^[\s,()–—-]+/u, ''))
  if (free && (tail === '' || /^[/–—]/.test(after) || /^-\s/.test(after))) return true
  // "Paris 16" is a district, but as the first of several parts more likely a street and its number.
  if (before === '' && quarter.test(after)) return true
  if (free && district.test(tail) && !street.test(tail) && !(first && code === undefined)) return true
  if (free && !coded && !first && /^\d{3,6}$/.test(tail)) return true
  const words = `${before} ${after}`
  return code !== undefined && !/\d/.test(words) && !street.test(words)
}

function without(text: string, code: string | undefined): string {
  return code === undefined ? text : text.replace(code, ' ').replace(/\(\s*\)|\[\s*\]/, ' ')
}
