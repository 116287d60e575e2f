import { boundMarks } from './bound-text'

/** Marks that people write or leave out: accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu
const apostrophes = /['’‘ʼʹ`´]/gu

/**
 * A name as one person writes it now and then: case, accents, spacing, hyphens, apostrophes and the order of its words do
 * not count. Marks that make another letter, as in Hindi, do. Only for comparing.
 */
export function foldName(name: string): string {
  const plain = (text: string) => text.normalize('NFKD').replace(accents, '')
  return plain(plain(boundMarks(name).replace(apostrophes, '')).toUpperCase().toLowerCase())
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}
