'use client'

import { useTranslations } from 'next-intl'
import type { ChangeForm, TranslatedForm } from '@/ui/editor/translated-editor'
import { SelectField } from '@/ui/field'
import { useNames } from '@/ui/names'

interface Props<Form> {
  form: Form
  change: ChangeForm<Form>
}

/** Chooses which language of a text is the original. */
export function OriginalLanguage<Form extends TranslatedForm>({ form, change }: Props<Form>) {
  const t = useTranslations('texts')
  const { languageName } = useNames()
  return (
    <SelectField
      name="originalLocale"
      label={t('fields.originalLocale')}
      hint={t('hints.originalLocale')}
      options={form.translations.map(({ locale }) => ({ value: locale, label: languageName(locale) }))}
      value={form.originalLocale}
      onChange={(event) => {
        const originalLocale = event.target.value
        change('originalLocale', (before) => ({ ...before, originalLocale }))
      }}
    />
  )
}
