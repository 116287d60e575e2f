import { assembleLetter } from '@/features/letters/assemble-letter'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import type { SetLetterView } from './read-set-letter'
import { writerOf } from './recompose-letter'
import { isLetterOpen } from './rules'

/**
 * A letter of a set as its addressee gets it now: its text, and those who confirmed it. While it is open and nobody is
 * asked, whoever writes it stands there, as in the text that would be frozen.
 */
export function showLetter({ content, signatories, redaction, state, country }: SetLetterView): ComposedLetter {
  if (isLetterOpen(state) && signatories.length === 0) {
    const { name, town, country: at } = writerOf(content, country)
    return assembleLetter(content, [{ name, town, country: at }], redaction)
  }
  const standing = signatories.filter(({ confirmed }) => confirmed)
  return assembleLetter(content, standing, redaction)
}
