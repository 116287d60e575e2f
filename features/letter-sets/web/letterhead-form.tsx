'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { useNames } from '@/ui/names'
import { ErrorSummary } from '@/ui/notice'
import type { Refused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'

const names = ['locale', 'date', 'name', 'address', 'town', 'country', 'email'] as const

interface Props {
  action: (state: Refused | null, form: FormData) => Promise<Refused>
  /** Hidden fields: what the letterhead is for. */
  hidden: Record<string, string>
  initial: Record<(typeof names)[number], string>
  /** Languages to choose from; none where each letter gets the best for its country. */
  languages: readonly string[]
  submit: string
}

/** The form of a letterhead: language, day, who writes and from where. What was typed stays after a refusal. */
export function LetterheadForm({ action, hidden, initial, languages, submit }: Props) {
  const t = useTranslations('letter-sets')
  const { countries, languageName } = useNames()
  const { state, form, kept } = useKept(action)
  const value = (name: (typeof names)[number]) => state?.values[name] ?? initial[name]
  const wrong = names.flatMap((name) => {
    const code = state?.errors[name]
    return code === undefined ? [] : [{ field: name, message: messageOf(code) }]
  })
  const field = (name: (typeof names)[number]) => ({
    name,
    label: labelOf(name),
    defaultValue: value(name),
    error: wrong.find((one) => one.field === name)?.message,
  })
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      {Object.entries(hidden).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <ErrorSummary
        title={t('start.summary', { count: wrong.length })}
        errors={wrong.map(({ field: at, message }) => ({ field: at, message: `${labelOf(at)}: ${message}` }))}
      />
      {languages.length > 0 && (
        <SelectField
          {...field('locale')}
          hint={t('start.languageHint')}
          options={languages.map((code) => ({ value: code, label: languageName(code) }))}
        />
      )}
      <TextField {...field('date')} type="date" className="max-w-56" required />
      <TextField {...field('name')} hint={t('start.nameHint')} required />
      <TextArea {...field('address')} rows={3} hint={t('start.addressHint')} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField {...field('town')} />
        <SelectField
          {...field('country')}
          required
          {...(value('country') === '' && { empty: t('start.chooseCountry') })}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <TextField {...field('email')} type="email" hint={t('start.emailHint')} />
      <SubmitButton>{submit}</SubmitButton>
    </form>
  )

  function labelOf(name: (typeof names)[number]): string {
    return t(`start.${name === 'locale' ? 'language' : name}`)
  }

  function messageOf(code: string): string {
    const known = ['required', 'too-long', 'email', 'unknown-country'] as const
    return t(`errors.${known.find((one) => one === code) ?? 'invalid'}`)
  }
}
