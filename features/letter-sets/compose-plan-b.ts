import type { LetterContent } from '@/features/letters/assemble-letter'
import { longDate, phraseLetter } from '@/features/letters/phrase-letter'
import { phraseRefusal, type RefusalFacts } from './phrase-refusal'
import { writerOf } from './recompose-letter'
import type { PlanBWay } from './rules'

export interface ComposePlanB {
  /** The letter that was refused. */
  content: LetterContent
  refusal: RefusalFacts
  way: PlanBWay
  /** Where it is posted. */
  country: string
  /** The code that a reply is found by. */
  reference: string
  /** The day on the new letter, read in UTC. */
  date: Date
}

/** The letter that follows a refusal: today's date, what happened at the door, and the same text below it. */
export function composePlanB({ content, refusal, way, country, reference, date }: ComposePlanB): LetterContent {
  const { locale } = content
  const from = writerOf(content, country)
  return {
    ...content,
    from,
    dateline: phraseLetter(locale).dateline(from.town, longDate(locale, date, from.country)),
    reference: phraseLetter(locale).reference(reference),
    body: [{ kind: 'paragraph', text: phraseRefusal(locale, refusal, way, country) }, ...content.body],
  }
}
