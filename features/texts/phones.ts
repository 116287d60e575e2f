import { boundMarks } from '@/features/safety/bound-text'
import { unseen } from './hidden-marks'

const hyphens = /[\u2010-\u2015\u2043\u2212]/g

/**
 * A phone number as pages and address books write it, in signs that a telephone dials (RFC 3966): plain digits, hyphens,
 * blanks and plus sign, without `tel:` before it. What is no number comes back as it is; the caller has measured it.
 */
export function tidyPhone(text: string): string {
  return boundMarks(text.replace(unseen, ''))
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
