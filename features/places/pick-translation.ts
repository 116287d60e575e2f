/** The translation to show: the asked language, else the original, else English, else the first there is. */
export function pickTranslation<T extends { locale: string }>(
  translations: readonly T[],
  asked: string,
  original: string,
): T | undefined {
  for (const locale of [asked, original, 'en']) {
    const found = translations.find((translation) => translation.locale === locale)
    if (found) return found
  }
  return translations[0]
}
