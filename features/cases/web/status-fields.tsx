'use client'

import { useTranslations } from 'next-intl'
import { statuses } from '@/features/cases/rules'
import { SelectField, TextField } from '@/ui/field'
import { type Refused, sayRefused } from '@/ui/refused'

/** What has become of the person, since when, and who says so. */
export function StatusFields({ state, status }: { state: Refused | null; status?: string }) {
  const t = useTranslations('cases')
  const { error, value } = sayRefused(state, useTranslations('cases.errors'))
  return (
    <>
      <SelectField
        name="status"
        label={t('fields.status')}
        error={error('status')}
        empty={t('fields.choose')}
        options={statuses.map((one) => ({ value: one, label: t(`statuses.${one}`) }))}
        defaultValue={value('status', status)}
      />
      <TextField
        name="statusOn"
        type="date"
        label={t('fields.statusOn')}
        hint={t('hints.statusOn')}
        error={error('statusOn')}
        defaultValue={value('statusOn')}
        className="max-w-56"
      />
      <TextField
        name="source"
        label={t('fields.source')}
        hint={t('hints.source')}
        error={error('source')}
        defaultValue={value('source')}
      />
    </>
  )
}
