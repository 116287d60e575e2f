import { boundMarks } from '@/features/safety/bound-text'

/** Marks that reorder or hide text: directions, isolates, tags, zero-width spaces, soft hyphens. U+200C and U+200D stay. */
const invisible =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
/** Letters that look like nothing (Hangul fillers, the blank Braille cell) and are used to get past "not empty". */
const fillers = /[\u115F\u1160\u2800\u3164\uFFA0]/g
/** Control characters except tab and line breaks, which count as white space. */
const controls = /(?![\t\n\r])\p{Cc}/gu

/** One line as it is kept: Unicode NFC, no invisible controls, every run of white space one space, trimmed. */
export function cleanLine(text: string): string {
  return stripHidden(text).replace(/\s+/g, ' ').trim()
}

/** Several lines as they are kept: like {@link cleanLine}, but line breaks stay, at most one empty line in a row. */
export function cleanLines(text: string): string {
  return stripHidden(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Length as people count it: in graphemes, so that a letter with its accents is one. */
export function countGraphemes(text: string): number {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length
}

function stripHidden(text: string): string {
  return boundMarks(text.toWellFormed())
    .normalize('NFC')
    .replace(invisible, '')
    .replace(fillers, ' ')
    .replace(controls, ' ')
}
