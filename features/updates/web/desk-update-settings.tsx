'use client'

import { useTranslations } from 'next-intl'
import { OriginalLanguage } from '@/features/texts/web/original-language'
import type { AudienceOptions } from '@/features/updates/count-audience'
import type { UpdateForm } from '@/features/updates/schema'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { CheckboxField, SelectField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { Section } from '@/ui/page'

type Props = Pick<FieldsProps<UpdateForm>, 'form' | 'change'> & { options: AudienceOptions }

/** Who gets an update, and the language it was first written in. */
export function DeskUpdateSettings({ form, change, options }: Props) {
  const t = useTranslations('updates.desk.audience')
  const set = <Name extends keyof UpdateForm>(name: Name, value: UpdateForm[Name]) =>
    change(name, (before) => ({ ...before, [name]: value }))
  return (
    <Section id="settings" title={t('title')}>
      <div className="grid gap-8 md:grid-cols-2">
        <SelectField
          name="petitionId"
          label={t('petition')}
          hint={t('petitionHint')}
          empty={t('allPetitions')}
          options={options.petitions.map(({ id, title }) => ({ value: id, label: title }))}
          value={form.petitionId ?? ''}
          onChange={(event) => set('petitionId', event.target.value || null)}
        />
        <OriginalLanguage form={form} change={change} />
      </div>
      <div className="mt-8 max-w-text">
        <Choices
          name="countries"
          title={t('countries')}
          all={t('allCountries')}
          options={options.countries}
          chosen={form.countries}
          choose={(codes) => set('countries', codes)}
        />
        <Choices
          name="locales"
          title={t('languages')}
          all={t('allLanguages')}
          options={options.languages}
          chosen={form.locales}
          choose={(codes) => set('locales', codes)}
        />
      </div>
    </Section>
  )
}

interface ChoicesProps {
  name: string
  title: string
  /** What is said while nothing is chosen. */
  all: string
  options: { code: string; name: string; count: string }[]
  chosen: readonly string[]
  choose: (codes: string[]) => void
}

function Choices({ name, title, all, options, chosen, choose }: ChoicesProps) {
  const named = options.filter(({ code }) => chosen.includes(code)).map((option) => option.name)
  return (
    <Fold title={title} note={named.length === 0 ? all : named.join(', ')}>
      <div className="space-y-3">
        {options.map((option) => (
          <CheckboxField
            key={option.code}
            name={`${name}-${option.code}`}
            label={`${option.name} · ${option.count}`}
            checked={chosen.includes(option.code)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, option.code] : chosen.filter((code) => code !== option.code))
            }
          />
        ))}
      </div>
    </Fold>
  )
}
