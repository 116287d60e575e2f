'use client'

import { useTranslations } from 'next-intl'
import { type FieldChoices, fieldChoices, optionalFields } from '@/features/questions/rules'
import { SelectField } from '@/ui/field'

interface Props {
  asks: FieldChoices
  change: (asks: FieldChoices) => void
}

/** What the form asks beside name, address and country. */
export function DeskPetitionFormFields({ asks, change }: Props) {
  const t = useTranslations()
  return (
    <fieldset className="mt-8">
      <legend className="font-semibold">{t('questions.desk.fields.title')}</legend>
      <p className="mt-1 text-sm text-muted">{t('questions.desk.fields.hint')}</p>
      <div className="mt-4 grid gap-8 md:grid-cols-2">
        {optionalFields.map((field) => (
          <SelectField
            key={field}
            name={`asks.${field}`}
            label={t(`questions.desk.fields.names.${field}`)}
            options={fieldChoices.map((choice) => ({ value: choice, label: t(`questions.desk.uses.${choice}`) }))}
            value={asks[field]}
            onChange={(event) => {
              const chosen = fieldChoices.find((choice) => choice === event.target.value)
              if (chosen) change({ ...asks, [field]: chosen })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
