import { boundMarks } from '@/features/safety/bound-text'
import { controlsBesideSpace, fillers, invisible } from './hidden-marks'

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
    .replace(controlsBesideSpace, ' ')
}
