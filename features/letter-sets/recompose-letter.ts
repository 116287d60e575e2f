import { type LetterContent, type LetterWriter, readLetterContent } from '@/features/letters/assemble-letter'
import { composeSetLetter, hashSource } from './compose-set-letter'
import { blockFor, modelText, type SetAddressee, type SetSource } from './read-set-source'

/** A kept letter, as far as it can be written anew. */
export interface KeptLetter {
  locale: string
  country: string
  reference: string | null
  datedOn: Date
  content: unknown
}

/** Who writes a kept letter; one from before letterheads were kept is read off its first lines. */
export function writerOf(content: LetterContent, country: string): LetterWriter {
  const [name = '', ...rest] = content.sender
  return content.from ?? { name, address: rest.slice(0, -1), town: '', country, email: '' }
}

/**
 * Writes a letter anew from what the model, the demands and the directory say now; what is its own (writer, day,
 * reference) stays. Undefined where the model is no longer written in its language.
 */
export function recomposeLetter(
  source: SetSource,
  addressee: SetAddressee,
  letter: KeptLetter,
): { content: LetterContent; sourceHash: Buffer<ArrayBuffer> } | undefined {
  const { locale, country, datedOn, reference } = letter
  const model = modelText(source, { locale, country })
  if (!model) return undefined
  const block = blockFor(addressee, { locale, country })
  const from = writerOf(readLetterContent(letter.content), country)
  const content = composeSetLetter({ locale, model, block, from, date: datedOn, reference: reference ?? '' })
  return { content, sourceHash: hashSource(model, block) }
}
