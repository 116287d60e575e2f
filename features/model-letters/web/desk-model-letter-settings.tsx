'use client'

import { useTranslations } from 'next-intl'
import type { ModelLetterForm } from '@/features/model-letters/schema'
import { OriginalLanguage } from '@/features/texts/web/original-language'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { SelectField, TextField } from '@/ui/field'
import { useNames } from '@/ui/names'
import { Section } from '@/ui/page'
import { DeskDoorOverrides } from './desk-door-overrides'

type Props = Pick<FieldsProps<ModelLetterForm>, 'form' | 'fault' | 'change'> & {
  offices: { id: string; name: string }[]
  /** The team's people at risk. */
  cases: { id: string; name: string }[]
}

/** What is the same in every language: whom the letters go to, how far they may be changed, until when. */
export function DeskModelLetterSettings({ form, fault, change, offices, cases }: Props) {
  const t = useTranslations()
  const { countries } = useNames()
  const set = <Name extends keyof ModelLetterForm>(name: Name, value: ModelLetterForm[Name]) =>
    change(name, (before) => ({ ...before, [name]: value }))
  return (
    <Section id="settings" title={t('texts.settings')}>
      <div className="grid gap-8 md:grid-cols-2">
        <fieldset>
          <legend className="font-semibold">{t('texts.fields.editing')}</legend>
          <p className="mt-1 text-sm text-muted">{t('model-letters.hints.editing')}</p>
          {(['free', 'addition', 'fixed'] as const).map((editing) => (
            <label key={editing} className="mt-2 flex min-h-11 items-start gap-3 py-1">
              <input
                type="radio"
                name="editing"
                checked={form.editing === editing}
                onChange={() => set('editing', editing)}
                className="mt-0.5 size-6 shrink-0 accent-accent"
              />
              <span>
                {t(`model-letters.editing.${editing}.name`)}
                <span className="block text-sm text-muted">{t(`model-letters.editing.${editing}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="space-y-8">
          <SelectField
            name="addressedState"
            label={t('texts.fields.addressedState')}
            hint={t('model-letters.hints.addressedState')}
            options={countries.map(({ code, name }) => ({ value: code, label: name }))}
            value={form.addressedState}
            onChange={(event) => set('addressedState', event.target.value)}
          />
          <SelectField
            name="fallbackId"
            label={t('texts.fields.fallbackId')}
            hint={t('model-letters.hints.fallbackId')}
            empty={t('texts.noOffice')}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.fallbackId ?? ''}
            onChange={(event) => set('fallbackId', event.target.value || null)}
          />
          {cases.length > 0 && (
            <SelectField
              name="caseId"
              label={t('texts.fields.caseId')}
              hint={t('model-letters.hints.caseId')}
              empty={t('model-letters.nobody')}
              options={cases.map(({ id, name }) => ({ value: id, label: name }))}
              value={form.caseId ?? ''}
              onChange={(event) => set('caseId', event.target.value || null)}
            />
          )}
          <TextField
            name="closesOn"
            type="date"
            label={t('texts.fields.closesOn')}
            hint={t('model-letters.hints.closesOn')}
            error={fault('closesOn')}
            value={form.closesOn ?? ''}
            onChange={(event) => set('closesOn', event.target.value || null)}
          />
          <OriginalLanguage form={form} change={change} />
        </div>
      </div>
      <DeskDoorOverrides form={form} change={change} offices={offices} />
    </Section>
  )
}
