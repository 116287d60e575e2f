'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SelectField, TextField } from '@/ui/field'
import { useNames } from '@/ui/names'
import { Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { beginCase } from './case-actions'
import { StatusFields } from './status-fields'

/** Begins the file of a person at risk. */
export function NewCaseForm({ teams }: { teams: { id: string; name: string }[] }) {
  const locale = useLocale()
  const t = useTranslations('cases')
  const { languages } = useNames()
  const [state, act] = useActionState(beginCase, null)
  const { error, value } = sayRefused(state, useTranslations('cases.errors'))
  return (
    <form action={act} noValidate className="max-w-text space-y-6" key={JSON.stringify(state?.values)}>
      <input type="hidden" name="interface" value={locale} />
      {state?.notice && <Notice tone="error" title={t('errors.not-found')} />}
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
