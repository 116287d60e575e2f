import { languageOf } from '@/features/letters/rules'

/** Countries whose second language is read more widely there than English: letters go out in it where the first is missing. */
const second: Record<string, string> = {
  ...Object.fromEntries(['AM', 'AZ', 'BY', 'GE', 'KG', 'KZ', 'MD', 'TJ', 'TM', 'UZ'].map((code) => [code, 'ru'])),
  ...Object.fromEntries(['BE', 'LU', 'CH', 'DZ', 'MA', 'TN', 'LB', 'MG'].map((code) => [code, 'fr'])),
}

/**
 * The language in which a letter from a country is written best: the one most people there read, their second one,
 * English, the original; of those the model letter is written in. Undefined while it is written in none.
 */
export function chooseLanguage(country: string, written: readonly string[], original: string): string | undefined {
  const wanted = [languageOf(country), second[country], 'en', original]
  return wanted.find((locale) => locale !== undefined && written.includes(locale)) ?? written[0]
}
