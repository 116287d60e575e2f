import { createHash } from 'node:crypto'

/** Groups of countries there may be: each has a rule in `ui/theme.css`. */
export const mostGroups = 8
/** Characters of all texts in one language together: every petition's page carries them. */
export const mostLetters = 8_000

/** What the law of a group of countries wants to be said, in one language. */
export interface LegalText {
  group: string
  version: string
  countries: string[]
  title: string
  text: string
}

/** What is said to people in a country; undefined where the law asks for nothing that is set here. */
export function legalTextFor(texts: readonly LegalText[], country: string): LegalText | undefined {
  return texts.find(({ countries }) => countries.includes(country))
}

/** The countries of a form, each with the place of the text that is said to people there; 0 where nothing is. */
export function markCountries<Option extends { value: string }>(
  options: readonly Option[],
  texts: readonly LegalText[],
): (Option & { law: number })[] {
  return options.map((option) => ({
    ...option,
    law: 1 + texts.findIndex(({ countries }) => countries.includes(option.value)),
  }))
}

/** A mark of what is said: another one as soon as any of it changes. */
export function markLegalText({ version, countries, title, text }: LegalText): string {
  return createHash('sha256')
    .update(JSON.stringify([version, countries, title, text]))
    .digest('base64url')
    .slice(0, 12)
}
