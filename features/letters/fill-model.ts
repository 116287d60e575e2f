import { type CaseInLetter, fillCase } from '@/features/cases/fill-case'
import type { ModelText } from './compose-letter'
import { longDate } from './phrase-letter'

/** Fills what a model text says of a person, for one language and country of posting; without a person it stays as it is. */
export function fillModel(
  model: ModelText,
  person: CaseInLetter | null,
  { locale, country }: { locale: string; country?: string | undefined },
): ModelText {
  if (!person) return model
  const fill = (text: string) => fillCase(text, person, locale, (day) => longDate(locale, day, country))
  const { subject, text, countryParagraph } = model
  return {
    ...model,
    subject: fill(subject),
    text: fill(text),
    countryParagraph: countryParagraph === undefined ? undefined : fill(countryParagraph),
  }
}
