import { isCountry } from '@/features/places/country-codes'
import { countGraphemes } from './clean-text'

/** Why a line of text is refused; the screen turns it into words beside the field. */
export type TextFault = 'empty' | 'long' | 'brackets' | 'start' | 'links' | 'letters' | 'marks'

/** Top-level domains that make "word.tld" a link. Country domains that are also parts of names are left out. */
const linkEndings =
  'com net org info biz io me co ru by kz ua uz kg tj am ge az md eu uk us fr es pl cz sk it nl at ch se no fi dk ca au nz jp kr cn in tr ' +
  'online site xyz top club shop live news app dev page link click рф бел қаз укр'
const link = new RegExp(
  `:\\/\\/|\\bwww\\.|(?:^|[\\s(/@])[\\p{L}\\d][\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:${linkEndings.replaceAll(' ', '|')}|de(?=[/:?#]|$))(?=$|[\\s/:?#,;!)])`,
  'iu',
)
/** Cells that begin with one of these are formulas for a spreadsheet (OWASP ASVS 5.0, 1.2.10). */
const formula = /^[-=+@＝＋－＠]/u
/** What only a link has, where a bare domain may stand: a scheme, "www.", an address of somebody. */
const reference = /:\/\/|\bwww\.|[^\s@]@[^\s@]/iu
/** A host with a port, a path or a query, if its ending is one: "ver.di/IG Metall" are two unions. */
const hostWithPath = /[\p{L}\d]\.(\p{L}[\p{L}\d-]*)(?::\d|[/?#])/giu
/** Besides countries; the reserved ones are those of RFC 2606. */
const hostEndings = new Set([...linkEndings.split(' '), 'su', 'edu', 'gov', 'int', 'mil', 'example', 'test', 'invalid'])
/**
 * More marks on one letter than its writing needs ("Zalgo"): four of those that go with any letter, four on a letter of
 * Europe, or more than Burmese, Khmer or Tibetan ever put on one of theirs.
 */
const tower =
  /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]{4}|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{S}]\p{M}{4}|\p{M}{9}/u
const longestText = 10_000

/** What a line of text may be. */
export interface LineRule {
  /** The longest length in graphemes. */
  most: number
  required: boolean
  /** A bare domain is no link: "beispiel.org" may be what somebody is called. */
  domains?: boolean
}

/**
 * Judges a cleaned line: the first fault, or undefined when it may be kept. An empty line is a
 * fault only where it is `required`.
 */
export function checkLine(text: string, rule: LineRule): TextFault | undefined {
  if (text === '') return rule.required ? 'empty' : undefined
  if (text.length > longestText || isLonger(text, rule.most)) return 'long'
  if (/[<>]/.test(text)) return 'brackets'
  if (formula.test(text)) return 'start'
  if (rule.domains ? holdsReference(text) : link.test(text)) return 'links'
  if (tower.test(text)) return 'marks'
  return /\p{L}/u.test(text) ? undefined : 'letters'
}

function holdsReference(text: string): boolean {
  const endings = [...text.matchAll(hostWithPath)].map(([, ending = '']) => ending)
  return reference.test(text) || endings.some(endsHost)
}

function endsHost(ending: string): boolean {
  return hostEndings.has(ending.toLowerCase()) || isCountry(ending.toUpperCase())
}

/** Judges a cleaned free text, where links and brackets may stand: only its length counts, in graphemes. */
export function checkText(text: string, most: number): TextFault | undefined {
  return text.length > most * 20 || isLonger(text, most) ? 'long' : undefined
}

/** A text never has more graphemes than code units, and counting them is slow. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && countGraphemes(text) > most
}
