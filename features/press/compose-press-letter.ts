import type { WrittenBlock } from '@/features/forms-of-address/address-office'
import { addressBlock, type EnvelopeAddressee } from '@/features/forms-of-address/envelope-lines'
import type { LetterContent } from '@/features/letters/assemble-letter'
import { composeLetter } from '@/features/letters/compose-letter'
import { phraseLetter } from '@/features/letters/phrase-letter'

export interface ComposePressLetter {
  locale: string
  subject: string
  text: string
  newspaper: EnvelopeAddressee
  /** What an organiser wrote for this newspaper in this language. */
  block: WrittenBlock | undefined
  from: { name: string; town: string | null; country: string; email: string }
  /** The day on the letter, read in UTC. */
  date: Date
  reference: string
}

/** Composes a letter to one editor: the same words as to all, under the editor's salutation, without its signature. */
export function composePressLetter(input: ComposePressLetter): LetterContent {
  const { locale, subject, text, newspaper, block, from, date, reference } = input
  const { signatures: _, ...letter } = composeLetter({
    locale,
    date,
    editing: 'free',
    model: { subject, text, demands: [] },
    edits: { text },
    addressee: addressBlock(newspaper, { locale, postedFrom: newspaper.hostCountry, several: true, block }),
    sender: {
      identity: 'full',
      name: from.name,
      country: from.country,
      ...(from.town && { town: from.town }),
      ...(from.email && { email: from.email }),
    },
  })
  return {
    ...letter,
    reference: phraseLetter(locale).reference(reference),
    from: { ...from, town: from.town ?? '', address: [] },
  }
}
