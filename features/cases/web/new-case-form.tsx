'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SelectField, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { useNames } from '@/ui/names'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { beginCase } from './case-actions'
import { StatusFields } from './status-fields'

/** Begins the file of a person at risk. */
export function NewCaseForm({ teams }: { teams: { id: string; name: string }[] }) {
  const locale = useLocale()
  const t = useTranslations('cases')
  const { languages } = useNames()
  const { state, form, kept } = useKept(beginCase)
  const { error, value } = sayRefused(state, useTranslations('cases.errors'))
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      {teams.length > 1 ? (
        <SelectField
          name="team"
          label={t('fields.team')}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={value('team')}
        />
      ) : (
        <input type="hidden" name="team" value={teams[0]?.id ?? ''} />
      )}
      <TextField
        name="name"
        label={t('fields.name')}
        hint={t('hints.name')}
        error={error('name')}
        defaultValue={value('name')}
      />
      <SelectField
        name="language"
        label={t('fields.nameLanguage')}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={value('language', locale)}
      />
      <StatusFields state={state} />
      <SubmitButton>{t('begin')}</SubmitButton>
    </form>
  )
}
