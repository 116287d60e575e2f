/** What an address leads to: a street or house, a box at a post office alone, or no more than a town and its code. */
export type AddressKind = 'street' | 'box' | 'town' | 'none'

/** What post offices call a box, with what follows it: its number, and the post office it lies in. */
const box =
  /(?:^|[\s(])(?:p\.?\s?o\.?\s?box|post(?:al)?\s?box|g\.?p\.?o\.?\s?box|p\.?m\.?\s?b\.?|\d{0,2}\s?b\.?\s?p\.?|boîte postale|caixa postal|apartado|casilla|locked (?:mail )?bag|private (?:mail )?bag|postfach|postbus|p\.?c\.?|box|а\/я)(?=[\s.:]*(?:no\.?\s*)?[a-z]?\d)/iu

/** A line that begins with a box says what post office it lies in; only one of these makes a street of the rest. */
const streetWord =
  /\b(street|st|road|rd|avenue|ave|av|boulevard|blvd|lane|drive|square|plaza|place|palace|building|bldg|house|tower|floor|rue|calle|carrera|rua|via|ulica|ul|jalan|jl)\b/i

/** A code, with the letters and short words that belong to it: "DC 20520-2050", "Cidex 03", "W8 5RD". */
const code = /^(?:\p{L}{1,3}[\s-]?)?[\d][\p{L}\d\s-]{0,9}$|^(?:cedex|cidex|[A-Z]{2})\b[\s\d]*$/iu

/**
 * Says what the lines of an address lead to. `city` is the city as the directory names it. An address that names a box
 * before anything else is one of a box, unless a street or a house is named after it.
 */
export function judgePostalAddress(lines: readonly string[], city: string | null): AddressKind {
  if (lines.length === 0) return 'none'
  const isPlace = lines.map((line, at) => leadsSomewhere(line, at === lines.length - 1, city, lines.length))
  if (isPlace.some(Boolean)) return 'street'
  return lines.some((line) => box.test(line)) ? 'box' : 'town'
}

function leadsSomewhere(line: string, isLast: boolean, city: string | null, lines: number): boolean {
  const at = line.search(box)
  const before = at < 0 ? line : line.slice(0, at)
  if (at >= 0 && streetWord.test(line.slice(at).replace(box, ''))) return true
  const parts = before.split(',').map((part) => part.trim())
  const telling = parts.filter(
    (part) => part !== '' && (streetWord.test(part) || !code.test(part)) && !isCity(part, city),
  )
  // The last of several lines is the town, however it is spelled there.
  return isLast && lines > 1 ? telling.some((part) => streetWord.test(part) && /\d/.test(part)) : telling.length > 0
}

function isCity(part: string, city: string | null): boolean {
  if (city === null) return false
  const bare = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L} ]/gu, '')
      .trim()
      .toLowerCase()
  return bare(part) === bare(city)
}

/** Why a letter to an entry may not arrive: its address is weakly sourced, or has no street. Undefined where neither. */
export type PostDoubt = 'weak' | 'box' | 'town'

/** What whoever posts a letter must check first; an entry without any address has nothing to check. */
export function postDoubt(entry: {
  addressLines: readonly string[]
  hostCity: string | null
  confidence: string | null
  /** A day on which somebody made sure of the entry. */
  checkedOn?: Date | null
}): PostDoubt | undefined {
  const kind = judgePostalAddress(entry.addressLines, entry.hostCity)
  if (kind === 'none') return undefined
  if (kind !== 'street') return kind
  return entry.confidence === 'C' && !entry.checkedOn ? 'weak' : undefined
}
