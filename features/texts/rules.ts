/**
 * Code units that a text of so many characters may need: emoji with all their joiners, letters with their marks, blanks
 * at the ends. What is longer is refused before anything looks at it.
 */
export function roomFor(characters: number): number {
  return characters * 20
}

/** Marks that may stand on one letter; more are no writing (Unicode UAX #15, Stream-Safe Text Format). */
const piled = /(\p{M}{30})\p{M}+/gu

/**
 * Leaves at most thirty marks on a letter. Bringing marks into their order takes the square of their number: thirty
 * thousand of them on one letter would hold the process for seconds. Call it before `normalize`.
 */
export function boundMarks(text: string): string {
  return text.length > 30 ? text.replace(piled, '$1') : text
}

/** Signs that cannot be seen, and that address books and pages put around what is copied from them. */
const unseen = /[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/gu
/** The at sign and the full stop as keyboards of East Asia write them. */
const wideAt = /[\uFF20\uFE6B]/g
const wideStop = /[\uFF0E\uFF61\u3002]/g
const opening = '<([{"\'“„«‹‘‚`'
const closing = '>)]}"\'”“»›’.,;:!?…`'

/** Signs of a pair that stand inside of an address: the address is not what is wrapped. */
const inside = /[<>()[\]{}"„“”«»‹›]|['’`]@/

/**
 * Reads one e-mail address out of what was pasted for it: `Anna <anna@example.org>`, `mailto:anna@example.org?subject=x`,
 * an address in quotes, in brackets, with a full stop or with invisible signs around it, a link of Markdown. What holds
 * anything else, more than one address, or what a form letter left (`{anna}@…`) comes back as it is, for the grammar to
 * judge. The caller has measured the text.
 */
export function unwrapEmail(text: string): string {
  const tidy = text.replace(unseen, '').replace(wideAt, '@').replace(wideStop, '.').trim()
  const seen = tidy.replace(/^\[([^[\]]*)\]\(([^()]*)\)$/, '$1 <$2>')
  const bare = unquote(withoutName(seen))
  return unquote(withoutScheme(bare))
}

/** `Name <address>`: the address, unless the name is another one. */
function withoutName(text: string): string {
  const open = text.indexOf('<')
  const close = text.indexOf('>', open)
  if (open < 0 || close < 0 || text.includes('<', open + 1) || text.includes('>', close + 1)) return text
  if (/[\p{L}\p{N}@]/u.test(text.slice(close))) return text
  const name = withoutScheme(unquote(text.slice(0, open).trim()))
  const address = withoutScheme(text.slice(open + 1, close).trim())
  return name.includes('@') && name.toLowerCase() !== address.toLowerCase() ? text : address
}

/** `mailto:` with whatever the link would write (RFC 6068), also as a link of the web; one that is broken stays as it is. */
function withoutScheme(text: string): string {
  const [scheme] = /^mailto:(?:\/\/)?/i.exec(text) ?? []
  if (scheme === undefined) return text
  const [address = ''] = text.slice(scheme.length).split('?')
  try {
    return decodeURIComponent(address).trim()
  } catch {
    return text
  }
}

/** Takes signs off both ends that no address begins or ends with, unless they belong to what is inside. */
function unquote(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && opening.includes(text.charAt(start))) start++
  while (end > start && (closing.includes(text.charAt(end - 1)) || text.charAt(end - 1) === ' ')) end--
  const bare = text.slice(start, end)
  return inside.test(bare) ? text : bare
}

const hyphens = /[\u2010-\u2015\u2043\u2212]/g

/**
 * A phone number as pages and address books write it, in signs that a telephone dials (RFC 3966): plain digits, hyphens,
 * blanks and plus sign, without `tel:` before it. What is no number comes back as it is; the caller has measured it.
 */
export function tidyPhone(text: string): string {
  return text
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(hyphens, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^tel:\s?/i, '')
}

/** What stands between two numbers and never within one; a plus sign begins the next. */
const between = /[,;|&]|\s(?:or|oder|ou|o|или|and|und|et|y|и)\s|(?=\+)/i
/** The code of a country and of an area, which a stroke divides from the number: "+49 6221 / 123456". */
const codes = /^(?:(?:\+|00)\d{1,3}[\s/.-]{0,3})?(?:\(0\)\s?)?\(?\d{1,5}\)?$/

/**
 * True for a field that holds more than one number, as switchboards are written: "+44 20 7946 0123, 7946 0124",
 * "+44 20 7946 0123 / 0124". The caller has measured and tidied it.
 */
export function isSeveralPhones(text: string): boolean {
  return text.split(between).filter((part) => digitsOf(part) >= 4).length > 1 || text.split('/', 8).some(endsNumber)
}

/** True where a stroke ends a whole number and another one, or its last digits, follow. */
function endsNumber(_part: string, at: number, parts: string[]): boolean {
  const before = parts
    .slice(0, at + 1)
    .join('/')
    .trim()
  const after = parts
    .slice(at + 1)
    .join('/')
    .trim()
  if (digitsOf(before) < 4 || digitsOf(after) < 4) return false
  return after.startsWith('0') || (digitsOf(before) >= 7 && !codes.test(before))
}

function digitsOf(text: string): number {
  return text.match(/\d/g)?.length ?? 0
}
