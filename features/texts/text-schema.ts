import { z } from 'zod'
import { isPlainEnough } from './is-plain-enough'
import { line, prose } from './lines'
import { type DeskReading, localeCode } from './read-form'

/** Longest texts, in characters; a page of a newspaper has about 8,000. */
export const longest = { title: 150, summary: 400, text: 40_000 }

export const titleField = line(longest.title)
export const summaryField = line(longest.summary)
/** Markdown: what makes more work than a text of its length is refused, as every page that shows it would wait. */
export const textField = prose(longest.text).refine(isPlainEnough, 'too-nested')

/** Which languages a list of texts may come in: each once, the original among them, at most 40. */
export function inLanguages<Text extends z.ZodType<{ locale: string }>>(text: Text) {
  return z
    .array(text)
    .min(1)
    .max(40)
    .refine((texts) => new Set(texts.map((one) => one.locale)).size === texts.length, 'language-twice')
}

export const hasOriginal = {
  test: (form: { originalLocale: string; translations: readonly { locale: string }[] }) =>
    form.translations.some((text) => text.locale === form.originalLocale),
  says: { error: 'no-original', path: ['originalLocale'] },
}

/** What a text begins with. */
const newThing = z.strictObject({
  title: titleField.refine((text) => text !== '', 'required'),
  locale: localeCode,
})

/** Reads the form in which a text is begun. */
export function readNewThing(values: Readonly<Record<string, string>>): DeskReading<z.output<typeof newThing>> {
  const { success, data } = newThing.safeParse({ title: values.title ?? '', locale: values.language ?? '' })
  return success ? { ok: true, value: data } : { ok: false, errors: { title: 'title' } }
}
