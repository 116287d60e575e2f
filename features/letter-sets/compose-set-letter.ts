import { createHash } from 'node:crypto'
import { arrangeSender } from '@/features/forms-of-address/arrange-address'
import type { AddressBlock } from '@/features/forms-of-address/envelope-lines'
import type { LetterContent, LetterWriter } from '@/features/letters/assemble-letter'
import { composeLetter, type ModelText } from '@/features/letters/compose-letter'
import { phraseLetter } from '@/features/letters/phrase-letter'

export interface ComposeSetLetter {
  /** Language of the letter. */
  locale: string
  model: ModelText
  block: AddressBlock
  from: LetterWriter
  /** The day on the letter, read in UTC. */
  date: Date
  /** The code that a reply is found by. */
  reference: string
}

/** Composes the campaign's own letter to one door, without the signatures that are gathered under it. */
export function composeSetLetter({ locale, model, block, from, date, reference }: ComposeSetLetter): LetterContent {
  const { name, town, country, address, email } = from
  const { signatures: _, ...letter } = composeLetter({
    locale,
    model,
    date,
    editing: 'fixed',
    addressee: block,
    several: true,
    sender: {
      identity: 'full',
      name,
      country,
      home: arrangeSender(address, town, country),
      ...(town && { town }),
      ...(email && { email }),
    },
  })
  return { ...letter, reference: phraseLetter(locale).reference(reference), from }
}

/**
 * SHA-256 of what a letter is composed from: the model's subject and text, the country's paragraph, the demands, and
 * the address block, in its language. Another one now means that the letter is behind.
 */
export function hashSource({ subject, text, countryParagraph, demands }: ModelText, block: AddressBlock) {
  const { envelope, salutation, close } = block
  const parts = JSON.stringify([subject, text, countryParagraph ?? '', demands, envelope, salutation, close])
  return createHash('sha256').update(parts).digest()
}
