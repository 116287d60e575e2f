import { foldedName } from './place-spellings'

interface Known {
  /** Folded names of the city. */
  spellings: ReadonlySet<string>
  /** Folded names of the country. */
  countries: ReadonlySet<string>
  /** Says whether a text names the city as a locality. */
  isPlace: (text: string) => boolean
  /** Says whether a text is the city and its postal code, and nothing else. */
  isBare: (text: string) => boolean
}

/** How many words the name of a country may have, and a city with its code. */
const longestCountry = 5
const longestLocality = 7
/** Behind these words a name is the street's: "18 avenue de Paris 75008", "Calle Panama". */
const named =
  /^(?:d[aeiou]|des|del|della|dello|of|al|el|la|le|les|von|van|rue|avenue|ave?|boulevard|blvd|bd|quai|place|route|chemin|allée|impasse|cours|calle|carrera|avenida|avda|paseo|plaza|via|viale|piazza|corso|largo|rua|jalan|jl|ul|ulica|улица|ул|проспект)\.?$/iu
/** Behind these a street is at its end: "1 X Road", "Calle 50", "12b". */
const ended =
  /^(?:road|rd|street|st|lane|ln|drive|dr|crescent|close|square|sq|terrace|court|gardens?|tower|building|#?\d[\d-]*\p{L}?)\.?$/iu
/** A box and the first figures of its number. */
const box =
  /(?<![\p{L}\p{N}])(?:p\.?\s?o\.?\s?box|p\.?o\.?b\.?|box|b\.?\s?p\.?|postfach|casilla|apartado|postbus|private bag|pmb|а\/я)\s?(?:n[o°º]\.?\s?)?\d[\d/-]*(?=\s)/iu

/**
 * Divides what stands between two commas where a comma is missing: before the country ("75008 PARIS CEDEX 16 FRANCE"),
 * between the number of a box and its city ("P.O. Box 9292 Dubai"), between the city in one script and in another, before
 * city and code ("1 Orchard Road Singapore 238801").
 */
export function divideAddressPart(text: string, known: Known): string[] {
  const [rest, country] = beforeCountry(text, known) ?? [text]
  const parts = beforeCity(rest, known) ?? betweenScripts(rest, known) ?? beforeLocality(rest, known) ?? [rest]
  return country === undefined ? parts : [...parts, country]
}

function beforeCountry(text: string, known: Known): [string, string] | undefined {
  const { spellings, countries } = known
  const isPlace = (rest: string) =>
    known.isPlace(rest) || (beforeCity(rest, known) ?? beforeLocality(rest, known)) !== undefined
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}.]+/gu)].slice(-longestCountry)
  for (const { index } of words.filter(({ index }) => index > 0)) {
    const name = foldedName(text.slice(index))
    const rest = withoutSigns(text.slice(0, index))
    if (countries.has(name) && isPlace(rest) && !spellings.has(foldedName(text))) return [rest, text.slice(index)]
  }
  return undefined
}

function beforeCity(text: string, { isPlace }: Known): [string, string] | undefined {
  const found = isPlace(text) ? null : box.exec(text)
  if (!found) return undefined
  // Some write the number in groups: "Postfach 12 34 10117 Berlin".
  let end = found.index + found[0].length
  for (;;) {
    const rest = text.slice(end).trim()
    if (isPlace(rest)) return [text.slice(0, end), rest]
    const group = /^\s\d{2,4}(?=\s)/.exec(text.slice(end))
    if (!group) return undefined
    end += group[0].length
  }
}

/** City and code at the end of a street, or the city alone where the street has ended. */
function beforeLocality(text: string, { isPlace, isBare }: Known): [string, string] | undefined {
  if (isPlace(text)) return undefined
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'-]*/gu)].slice(-longestLocality)
  for (const { index } of words) {
    const [street, locality] = [withoutSigns(text.slice(0, index)), text.slice(index)]
    const before = street.split(/\s/).at(-1) ?? ''
    if (!/\p{L}/u.test(street) || named.test(before) || !isBare(locality)) continue
    return /\d/.test(locality) || ended.test(before) ? [street, locality] : undefined
  }
  return undefined
}

/** "Cairo القاهرة" and "北京 (Beijing) 100600" are one city twice. */
function betweenScripts(text: string, { isPlace }: Known): string[] | undefined {
  const runs: { isOurs: boolean; from: number }[] = []
  for (const [word, at] of [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((one) => [one[0], one.index] as const)) {
    const isOurs = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
    if (runs.at(-1)?.isOurs !== isOurs) runs.push({ isOurs, from: runs.length === 0 ? 0 : at })
  }
  const pieces = runs.map(({ from }, at) => text.slice(from, runs[at + 1]?.from))
  const places = pieces.map((piece) =>
    piece
      .replace(/[()/–—-]/g, ' ')
      .trim()
      .replace(/\s+/g, ' '),
  )
  return runs.length > 1 && places.every(isPlace) ? places : undefined
}

function withoutSigns(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,(/–—-]/u.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
