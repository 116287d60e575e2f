import { foldSearch } from '@/features/addressees/fold-search'
import { localCity } from '@/features/places/name-city'
import { hasRegions, isCityFirst, isOneLine, localityLines } from '@/features/places/postcodes'
import { isGlued, isLocalityAlone, type KnownLocality, type LocalityPart, parseLocality } from './parse-locality'
import type { Thought } from './set-lines'

interface Delivery extends KnownLocality {
  addressLines: readonly string[]
}

/**
 * Street, postal code and city in the order of the country of destination. What the directory has is kept as it is
 * written; the country is taken out, for it has a line of its own, and city and postal code are added where they do not
 * stand there as such. A city is named once, in the form of its country.
 */
export function arrangeAddress(addressee: Delivery, locale: string): Thought[] {
  const { hostCity, hostCountry } = addressee
  return arrange(addressee, hostCity === null ? '' : localCity(hostCity, hostCountry, locale))
}

/**
 * The lines below the name of somebody who writes from a town: street, then postal code and town on one line in the order
 * of the country (ISO 3166-1 alpha-2), whatever of them stands in the lines already. The town stays as it was typed.
 */
export function arrangeSender(lines: readonly string[], town: string, country: string): string[] {
  if (lines.length === 0) return []
  const home = { addressLines: lines, hostCity: town === '' ? null : town, hostCountry: country, postalCode: null }
  const thoughts = arrange(home, town)
  const joined: string[] = []
  for (const [at, { text, part }] of thoughts.entries()) {
    const pair = `${thoughts[at - 1]?.part} ${part}`
    if (pair === 'city code' || pair === 'code city') joined.push(`${joined.pop()} ${text}`)
    else joined.push(text)
  }
  return joined
}

function arrange(addressee: Delivery, city: string): Thought[] {
  const { addressLines, hostCity, hostCountry, postalCode } = addressee
  const read = once(parseLocality(addressLines, addressee))
  const named = read.findIndex((part) => part.city !== undefined)
  // "00120 Città del Vaticano" is the place itself where no city is named.
  const parts =
    named >= 0 ? read : read.map((part) => ({ ...part, ...(part.whole && { text: part.whole, codeOnly: false }) }))
  const code = postalCode !== null && !parts.some((part) => holds(part, postalCode)) ? postalCode : ''
  const renamed = rename(parts[named], hostCity, city)
  if (renamed?.code && isLonger(code, renamed.code))
    return group(parts.with(named, { ...renamed, text: renamed.text.replace(renamed.code, code) }))
  if (named >= 0) return group(beside(parts, named, renamed, code, hostCountry))
  // A code that stands alone is the city's; beside a place of its own the city has to be named as well.
  const alone = code === '' ? parts.findLastIndex((part) => part.codeOnly) : -1
  const added = place(city, alone < 0 ? code : (parts[alone]?.text ?? ''), hostCountry)
  if (alone < 0 && isCityFirst(hostCountry)) return group([...added.slice(0, 1), ...parts, ...added.slice(1)])
  const at = alone >= 0 ? alone : before(parts)
  return group(parts.toSpliced(at, alone < 0 ? 0 : 1, ...added))
}

/** Where a city goes in: at the end, but above a last line with a code, which sorting offices read first. */
function before(parts: readonly LocalityPart[]): number {
  const last = parts.at(-1)
  return last?.code === undefined || parts.length === 1 ? parts.length : parts.length - 1
}

/** Without the country, and without the city where it is named a second time and nothing stands beside it. */
function once(parts: readonly LocalityPart[]): LocalityPart[] {
  const addressed = parts.filter((part, at) => !part.country || (at === 0 && parts.length === 1))
  const cities = addressed.filter((part) => part.city !== undefined)
  const coded = cities.filter((part) => part.code !== undefined)
  const kept =
    cities.find(isLarge) ??
    coded.findLast(isLegible) ??
    coded.at(-1) ??
    cities.findLast((part) => !part.bare) ??
    cities.findLast(isLegible) ??
    cities.at(-1)
  return addressed.flatMap((part) => {
    if (part === kept || part.city === undefined) return [part]
    if (part.bare || (isCityAndCode(part) && part.code === kept?.code)) return []
    // Beside "北京市朝阳区光华路7号" the city in Latin letters is the same one again; its code is not.
    return isCityAndCode(part) && kept && isLarge(kept) ? [codeAlone(part)] : [part]
  })
}

const isCityAndCode = (part: LocalityPart) => part.code !== undefined && isLocalityAlone(part)

/** Of a city in two scripts the sender's post can read one. */
const isLegible = ({ text }: LocalityPart) => /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text)

/** True for a street with its city before it, as China, Japan and Korea write both. */
const isLarge = ({ text, city, bare }: LocalityPart) => city !== undefined && !bare && isGlued(text.slice(city.from))

const codeAlone = ({ code = '', line }: LocalityPart): LocalityPart => ({
  text: code,
  line,
  code,
  bare: false,
  codeOnly: true,
  country: false,
})

/** True when a part holds a postal code as such. */
function holds(part: LocalityPart, postalCode: string): boolean {
  return part.code !== undefined && plainCode(part.code) === plainCode(postalCode)
}

/** True for a code of which an address holds the beginning: "2514 AB" beside "2514 Den Haag". */
function isLonger(code: string, written: string): boolean {
  return plainCode(code) !== plainCode(written) && plainCode(code).startsWith(plainCode(written))
}

const plainCode = (code: string) =>
  code
    .replace(/^\p{L}{1,3}[ -](?=\d)/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** The part that names the city, by the name that its own post has for it where a list wrote another. */
function rename(part: LocalityPart | undefined, listed: string | null, city: string): LocalityPart | undefined {
  if (!part?.city) return part
  const { from, to } = part.city
  const written = part.text.slice(from, to)
  const same = (one: string, other: string) => foldSearch(one) === foldSearch(other)
  const isListed = listed !== null && [listed, listed.replace(/^Saint /, 'St ')].some((name) => same(written, name))
  if (!isListed || same(written, city)) return part
  return { ...part, text: `${part.text.slice(0, from)}${city}${part.text.slice(to)}` }
}

const region = /^\p{Lu}{2,3}$/u

/** The parts with the city as it is to be written, and its postal code beside it. */
function beside(
  parts: readonly LocalityPart[],
  at: number,
  named: LocalityPart | undefined,
  code: string,
  country: string,
): LocalityPart[] {
  if (!named) return [...parts]
  const [next] = parts.slice(at + 1)
  // "New York", "NY" and "Washington", "DC 20008" are one line.
  const follows =
    next !== undefined &&
    hasRegions(country) &&
    (region.test(next.text) || (next.codeOnly && /^\p{Lu}{2,3} /u.test(next.text)))
  if (next && follows)
    return parts.toSpliced(at, 2, ...withCode({ ...named, text: `${named.text}, ${next.text}` }, code, country))
  if (next?.codeOnly && named.bare && isOneLine(country))
    return parts.toSpliced(at, 2, ...withCode(named, next.text, country))
  const before = parts[at - 1]
  if (before?.codeOnly && named.bare && isOneLine(country) && before.line !== named.line)
    return parts.toSpliced(at - 1, 2, ...withCode(named, before.text, country))
  return parts.toSpliced(at, 1, ...withCode(named, code, country))
}

function withCode(named: LocalityPart, code: string, country: string): LocalityPart[] {
  return code === '' ? [named] : place(named.text, code, country).map((part) => ({ ...part, line: named.line }))
}

/** City and code as parts of their own, where the country writes them. */
function place(city: string, code: string, country: string): LocalityPart[] {
  const withRegion = hasRegions(country) && /^\p{Lu}{2,3} (?=\S*\d)/u.test(code)
  const lines = withRegion && city !== '' ? [`${city}, ${code}`] : localityLines(country, city, code)
  return lines.map((text) => {
    const isCode = lines.length > 1 ? city !== text : city === ''
    return {
      text,
      line: -1,
      bare: false,
      codeOnly: isCode,
      country: false,
      ...(isCode ? {} : { city: { from: 0, to: text.length } }),
    }
  })
}

/** Parts of one line stay on it, but for a city at its end: that has a line of its own. */
function group(parts: readonly LocalityPart[]): Thought[] {
  const thoughts: (Thought & { line: number })[] = []
  for (const [at, part] of parts.entries()) {
    const goesOn = parts.slice(at + 1).some((other) => other.line === part.line && !other.codeOnly)
    const kind = part.city && !goesOn ? 'city' : part.codeOnly && !goesOn ? 'code' : 'street'
    const last = thoughts.at(-1)
    if (last && kind === 'street' && last.part === 'street' && last.line === part.line) last.text += `, ${part.text}`
    else thoughts.push({ text: part.text, part: kind, line: part.line })
  }
  return thoughts.map(({ text, part }) => ({ text, part }))
}
