import { judgePostalAddress } from '@/features/addressees/judge-postal-address'
import type { ReadFrom } from './parse-missions'

/** Facts of a mission that lists may tell differently. */
export const disputedFields = ['address', 'email', 'phone', 'web'] as const
export type DisputedField = (typeof disputedFields)[number]

/** What another list says of a fact: the value that was not taken, and where it stands. */
export interface Dispute extends ReadFrom {
  field: DisputedField
  /** The lines of an address divided by a comma. */
  value: string
}

/** True where two values of a field are the same fact in other words: a number written otherwise, a page of one site. */
export function isSameFact(field: DisputedField, a: string, b: string, city: string | null): boolean {
  switch (field) {
    case 'phone':
      return samePhone(a, b)
    case 'web':
      return hostOf(a) === hostOf(b)
    case 'address':
      return sameAddress(a, b, city)
    default:
      return a.toLowerCase() === b.toLowerCase()
  }
}

/** Numbers agree in their last digits, with or without the prefixes of country and town. */
function samePhone(a: string, b: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '')
  const [left, right] = [digits(a), digits(b)]
  const shared = Math.min(left.length, right.length, 7)
  return shared > 0 && left.slice(-shared) === right.slice(-shared)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url.toLowerCase()
}

/**
 * Two addresses agree when they share a house number and a word of the street, or, where one has no number, a word of
 * the street. A box says nothing of a street.
 */
function sameAddress(a: string, b: string, city: string | null): boolean {
  const kinds = [a, b].map((one) => judgePostalAddress(one.split(', '), city))
  if (kinds.some((kind) => kind !== 'street')) return true
  const [left, right] = [wordsOf(a, city), wordsOf(b, city)]
  const shares = (one: string[], other: string[]) => one.some((word) => other.includes(word))
  const numbers = left.numbers.length === 0 || right.numbers.length === 0 || shares(left.numbers, right.numbers)
  return numbers && (shares(left.words, right.words) || left.words.length === 0 || right.words.length === 0)
}

function wordsOf(address: string, city: string | null): { words: string[]; numbers: string[] } {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const all = fold(address)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const town = new Set(fold(city ?? '').split(/[^\p{L}]+/u))
  return {
    words: all
      .filter((word) => /^\p{L}{4,}$/u.test(word) && !town.has(word) && !common.has(word))
      .map((word) => word.slice(0, 5)),
    numbers: all.flatMap((word) => /^\d{1,4}/.exec(word)?.[0] ?? []),
  }
}

/** Words that nearly every street has. */
const common = new Set(
  'street strasse road avenue boulevard ulica floor suite building embassy district house'.split(' '),
)
