import { type CaseInLetter, unfilledPlaces } from './fill-case'

/** A place of a text that stays empty: `{facts}` in a language without usable facts, or any place without a person. */
export interface EmptyPlace {
  locale: string
  place: string
}

/** The places in a model letter's texts that its case does not fill, language by language. */
export function findEmptyPlaces(
  texts: readonly { locale: string; subject: string; text: string }[],
  person: CaseInLetter | undefined,
): EmptyPlace[] {
  return texts.flatMap(({ locale, subject, text }) =>
    unfilledPlaces(`${subject}\n${text}`, person, locale).map((place) => ({ locale, place })),
  )
}
