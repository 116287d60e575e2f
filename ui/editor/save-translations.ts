import { isSame } from './merge'
import type { SaveResult } from './use-editor'

/** How one language of a form is saved by itself. */
export interface TranslationSaver<Form, Part extends { revision: number }> {
  of: (form: Form, locale: string) => Part
  /** `waits`: it was put before the organisers, and the form is as it was for everybody else. */
  save: (part: Part) => Promise<SaveResult<Form> & { waits?: boolean }>
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
    if (!result.ok) return result
    waits ||= result.waits === true
    current = { ...form, revision: result.current.revision }
  }
  return { ok: true, current, waits }
}
