import { assembleLetter } from '../letters/assemble-letter'
import type { ComposedLetter } from '../letters/compose-letter'
import type { SetLetterView } from './read-set-letter'

/** A letter of a set as its addressee gets it now: its text, and those who confirmed it. */
export function showLetter({ content, signatories, redaction }: SetLetterView): ComposedLetter {
  const standing = signatories.filter(({ confirmed }) => confirmed)
  return assembleLetter(content, standing, redaction)
}
