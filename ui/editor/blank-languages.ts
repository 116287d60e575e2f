/** What an editor holds; a text in several languages lists them. */
export interface EditedForm {
  revision: number
  originalLocale?: string
  translations?: readonly { locale: string }[]
}

const isBlank = ({ locale, ...fields }: { locale: string }) => Object.values(fields).every((value) => value === '')

/** The languages that were added to a form and in which nothing is written yet: saving leaves them out. */
export function blankLanguages({ originalLocale, translations = [] }: Omit<EditedForm, 'revision'>): string[] {
  return translations.filter((text) => text.locale !== originalLocale && isBlank(text)).map(({ locale }) => locale)
}

/** The form as saving takes it: without its blank languages. */
export function withoutBlank<Form extends EditedForm>(form: Form): Form {
  const blank = blankLanguages(form)
  if (!form.translations || blank.length === 0) return form
  return { ...form, translations: form.translations.filter(({ locale }) => !blank.includes(locale)) }
}
