import { isSame } from './merge'
import type { FaultPath, SaveResult } from './use-editor'

/** Where one language can be wrong that is saved by itself. */
export type PartPath<Part> = (keyof Part & string) | `${keyof Part & string}.${string}`

/** How one language of a form is saved by itself. */
export interface TranslationSaver<Form, Part extends { revision: number }> {
  of: (form: Form, locale: string) => Part
  /** `waits`: it was put before the organisers, and the form is as it was for everybody else. */
  save: (part: Part) => Promise<SaveResult<Form, PartPath<Part>> & { waits?: boolean }>
}

/**
 * Saves the languages that were changed, one after the other, and never the original. What only waits for the
 * organisers counts as saved: the translator goes on seeing their own text.
 */
export async function saveTranslations<
  Form extends { revision: number; originalLocale: string; translations: readonly { locale: string }[] },
  Part extends { revision: number },
>(form: Form, saved: Form, translation: TranslationSaver<Form, Part>): Promise<SaveResult<Form> & { waits?: boolean }> {
  const changed = form.translations
    .map(({ locale }) => locale)
    .filter((locale) => locale !== form.originalLocale)
    .filter((locale) => !isSame(part(form, locale), part(saved, locale)))
  function part(of: Form, locale: string) {
    return { ...translation.of(of, locale), revision: 0 }
  }
  let current = form
  let waits = false
  for (const locale of changed) {
    const result = await translation.save({ ...translation.of(form, locale), revision: current.revision })
    if (!result.ok) return 'errors' in result ? { ...result, errors: placeFaults(form, locale, result.errors) } : result
    waits ||= result.waits === true
    current = { ...form, revision: result.current.revision }
  }
  return { ok: true, current, waits }
}

/** The faults of one language at the fields of the whole form: what is wrong with its "title" stands at "translations.1.title". */
function placeFaults<Form extends { translations: readonly { locale: string }[] }>(
  form: Form,
  locale: string,
  faults: Partial<Record<string, string>>,
): Partial<Record<FaultPath<Form>, string>> {
  const at = form.translations.findIndex((text) => text.locale === locale)
  const place = (path: string) => {
    const [field = ''] = path.split('.')
    return field in form && field !== 'revision' ? path : `translations.${at}.${path}`
  }
  return Object.fromEntries(Object.entries(faults).map(([path, code]) => [place(path), code])) as Partial<
    Record<FaultPath<Form>, string>
  >
}
