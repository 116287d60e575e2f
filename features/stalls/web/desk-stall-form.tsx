'use client'

import { useTranslations } from 'next-intl'
import { longestStall, mostForms } from '@/features/stalls/rules'
import { localeTick, type StallField } from '@/features/stalls/schema'
import { CheckboxField, SelectField, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { ErrorSummary, Notice } from '@/ui/notice'
import type { Refused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { beginStall, saveStall } from './desk-stall-actions'

interface Props {
  /** The petition, or the stall that is changed. */
  id: string
  /** Of a stall that is there. */
  changes?: boolean
  start: { place: string; country: string; firstDay: string; lastDay: string; most: number; locales: string[] }
  countries: { value: string; label: string }[]
  /** The languages of the petition, each with its name. */
  languages: { code: string; name: string }[]
}

/** What is said of a stall when it is opened, and what can be changed while it is open. */
export function DeskStallForm({ id, changes = false, start, countries, languages }: Props) {
  const t = useTranslations('stalls.desk')
  const { state, form, kept } = useKept<StallField>(changes ? saveStall : beginStall)
  const say = (code: string) => sayFault(t, code)
  const error = (field: StallField) => (state?.errors[field] ? say(state.errors[field]) : undefined)
  const value = (field: keyof typeof start) => state?.values[field] ?? String(start[field])
  const named = (field: string) => ({ name: field, id: `${field}-${id}` })
  const faults = Object.entries<string | undefined>(state?.errors ?? {})
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      <ErrorSummary
        title={t('errors.title')}
        errors={faults.map(([field, code = 'other']) => ({ field: `${field}-${id}`, message: say(code) }))}
      />
      {own(state) && <Notice tone="error" title={t('errors.other')} />}
      <input type="hidden" name="id" value={id} />
      <TextField
        {...named('place')}
        label={t('place')}
        hint={t('placeHint')}
        error={error('place')}
        defaultValue={value('place')}
      />
      <SelectField
        {...named('country')}
        label={t('country')}
        empty={t('countryEmpty')}
        error={error('country')}
        options={countries}
        defaultValue={value('country')}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          {...named('firstDay')}
          type="date"
          label={t('firstDay')}
          error={error('firstDay')}
          defaultValue={value('firstDay')}
        />
        <TextField
          {...named('lastDay')}
          type="date"
          label={t('lastDay')}
          hint={t('lastDayHint', { days: longestStall })}
          error={error('lastDay')}
          defaultValue={value('lastDay')}
        />
      </div>
      <TextField
        {...named('most')}
        inputMode="numeric"
        label={t('most')}
        hint={t('mostHint', { most: mostForms })}
        error={error('most')}
        defaultValue={value('most')}
      />
      <fieldset id={`locales-${id}`}>
        <legend className="font-semibold">{t('locales')}</legend>
        {error('locales') && <p className="mt-1 font-semibold text-error">{error('locales')}</p>}
        <div className="mt-2 space-y-2">
          {languages.map(({ code, name }) => (
            <CheckboxField
              key={code}
              name={localeTick(code)}
              id={`${localeTick(code)}-${id}`}
              label={name}
              defaultChecked={state ? state.values[localeTick(code)] === 'yes' : start.locales.includes(code)}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton>{t(changes ? 'save' : 'submit')}</SubmitButton>
    </form>
  )
}

const own = (state: Refused | null) =>
  state?.notice !== undefined && state.notice !== 'signed-out' && state.notice !== 'not-found'

type Words = ReturnType<typeof useTranslations<'stalls.desk'>>

function sayFault(t: Words, code: string): string {
  if (code === 'last-day') return t('errors.last-day', { days: longestStall })
  if (code === 'most') return t('errors.most', { most: mostForms })
  const known = (['place', 'country', 'first-day', 'locales'] as const).find((one) => one === code)
  return t(`errors.${known ?? 'other'}`)
}
