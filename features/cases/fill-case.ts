import type { CaseStatus } from '@/generated/prisma/enums'
import { phraseStatus } from './phrase-status'

/** A person as a letter may speak of them: names by language, and the facts that may be used. */
export interface CaseInLetter {
  status: CaseStatus
  statusOn: Date
  names: readonly { locale: string; name: string }[]
  /** In order; only facts that may be used. */
  facts: readonly { texts: readonly { locale: string; text: string }[] }[]
}

/** Places of a text that a case fills: the name, what has become of the person, and all usable facts as paragraphs. */
const casePlaces = ['{person}', '{status}', '{facts}'] as const

/**
 * Fills the places of a letter's text in one language; `sayDay` writes a day out in it. A fact that is not there in that
 * language is left out; a name that is not there stands in the script of another. A day that ends on a full stop
 * («2016 г.») ends the sentence too.
 */
export function fillCase(text: string, person: CaseInLetter, locale: string, sayDay: (day: Date) => string): string {
  const filling: Record<string, () => string> = {
    '{person}': () => nameIn(person, locale),
    '{status}': () => phraseStatus(locale, person.status, person.statusOn, sayDay),
    '{facts}': () => factsIn(person, locale).join('\n\n'),
  } satisfies Record<(typeof casePlaces)[number], () => string>
  return text.replace(/(\{(?:person|status|facts)\})(\.?)/g, (whole, place: string, stop: string) => {
    const filled = filling[place]?.()
    return filled === undefined ? whole : filled.endsWith('.') ? filled : filled + stop
  })
}

/** The person's name in a language, else in English, else in any. */
export function nameIn({ names }: Pick<CaseInLetter, 'names'>, locale: string): string {
  const known = (wanted: string) => names.find((one) => one.locale === wanted)?.name
  return known(locale) ?? known(locale.split('-')[0] ?? locale) ?? known('en') ?? names[0]?.name ?? ''
}

/** The usable facts in a language, in order. */
export function factsIn({ facts }: Pick<CaseInLetter, 'facts'>, locale: string): string[] {
  return facts.flatMap(({ texts }) => texts.find((one) => one.locale === locale)?.text ?? [])
}

/** Places in a text that this case leaves empty in that language: such a letter is not ready. */
export function unfilledPlaces(text: string, person: CaseInLetter | undefined, locale: string): string[] {
  return casePlaces.filter((place) => {
    if (!text.includes(place)) return false
    if (!person) return true
    if (place === '{facts}') return factsIn(person, locale).length === 0
    return place === '{person}' && nameIn(person, locale) === ''
  })
}
