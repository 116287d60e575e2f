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
/** More marks on one letter than any writing system needs ("Zalgo"). */
const piledMarks = /\p{M}{4}/u
const longestText = 10_000

/**
 * Judges a cleaned line: the first fault, or undefined when it may be kept. `most` is the longest length in graphemes;
 * an empty line is a fault only where `required`.
 */
export function checkLine(text: string, rule: { most: number; required: boolean }): TextFault | undefined {
  if (text === '') return rule.required ? 'empty' : undefined
  if (text.length > longestText || isLonger(text, rule.most)) return 'long'
  if (/[<>]/.test(text)) return 'brackets'
  if (formula.test(text)) return 'start'
  if (link.test(text)) return 'links'
  if (piledMarks.test(text.normalize('NFD')) && piledMarks.test(text)) return 'marks'
  return /\p{L}/u.test(text) ? undefined : 'letters'
}

/** Judges a cleaned free text, where links and brackets may stand: only its length counts, in graphemes. */
export function checkText(text: string, most: number): TextFault | undefined {
  return text.length > most * 20 || isLonger(text, most) ? 'long' : undefined
}

/** A text never has more graphemes than code units, and counting them is slow. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && countGraphemes(text) > most
}
