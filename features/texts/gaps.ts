/** Something a text still lacks in one language; `locale` is null for what is the same in all languages. */
export interface Gap<Field extends string = string> {
  locale: string | null
  field: Field
}

/**
 * What is missing of texts that come in several languages. `required` fields must be there in the original language;
 * in another language they must be there as soon as any field is.
 */
export function findGaps<Field extends string>(
  texts: readonly ({ locale: string } & Record<Field, string>)[],
  required: readonly Field[],
  originalLocale: string,
): Gap<Field>[] {
  const original = texts.find((text) => text.locale === originalLocale)
  if (!original) return required.map((field) => ({ locale: originalLocale, field }))
  return texts.flatMap((text) => {
    const begun = text === original || required.some((field) => text[field] !== '')
    return begun ? required.filter((field) => text[field] === '').map((field) => ({ locale: text.locale, field })) : []
  })
}

/** The gaps that stop publishing: those of the original language. A gap in a translation only means a fallback. */
export function stoppingGaps(gaps: readonly Gap[], originalLocale: string): Gap[] {
  return gaps.filter((gap) => gap.locale === null || gap.locale === originalLocale)
}

/** The texts that saving keeps: the original, and each translation in which something is written. */
export function begunTexts<Text extends { locale: string }>(form: {
  originalLocale: string
  translations: readonly Text[]
}): Text[] {
  const isBegun = ({ locale, ...fields }: Text) => Object.values(fields).some((value) => value !== '')
  return form.translations.filter((text) => text.locale === form.originalLocale || isBegun(text))
}

/** The title in the original language. */
export function originalTitle(form: {
  originalLocale: string
  translations: readonly { locale: string; title: string }[]
}): string {
  return form.translations.find(({ locale }) => locale === form.originalLocale)?.title ?? ''
}
