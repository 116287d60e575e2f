'use client'

import { useTranslations } from 'next-intl'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { closedStates } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { OriginalLanguage } from '@/features/texts/web/original-language'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { CheckboxField, SelectField, TextField } from '@/ui/field'
import { Section } from '@/ui/page'
import { DeskPetitionFormFields } from './desk-petition-form-fields'
import { DeskPetitionPledges } from './desk-petition-pledges'
import { DeskPetitionReaders } from './desk-petition-readers'

type Props = Pick<FieldsProps<PetitionForm>, 'form' | 'fault' | 'change'> & {
  state: PetitionKey['state']
  offices: { id: string; name: string }[]
  /** What readers get of a signer as it is saved. */
  saved: PetitionForm['gets']
}

/** What is the same in every language: goal, days, the office in the directory, the original language. */
export function DeskPetitionSettings({ form, fault, change, state, offices, saved }: Props) {
  const t = useTranslations()
  const set = <Name extends keyof PetitionForm>(name: Name, value: PetitionForm[Name]) =>
    change(name, (before) => ({ ...before, [name]: value }))
  return (
    <Section id="settings" title={t('texts.settings')}>
      <div className="grid gap-8 md:grid-cols-2">
        <TextField
          name="goal"
          type="number"
          min={10}
          label={t('texts.fields.goal')}
          hint={t('petitions.desk.hints.goal')}
          error={fault('goal')}
          value={String(form.goal)}
          onChange={(event) => set('goal', event.target.valueAsNumber || 0)}
        />
        <SelectField
          name="addresseeId"
          label={t('texts.fields.addresseeId')}
          hint={offices.length > 0 ? t('petitions.desk.hints.addresseeId') : t('petitions.desk.hints.noOffices')}
          empty={t('texts.noOffice')}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.addresseeId ?? ''}
          onChange={(event) => set('addresseeId', event.target.value || null)}
        />
        <TextField
          name="opensOn"
          type="date"
          label={t('texts.fields.opensOn')}
          hint={t('petitions.desk.hints.opensOn')}
          error={fault('opensOn')}
          disabled={state !== 'draft'}
          value={form.opensOn ?? ''}
          onChange={(event) => set('opensOn', event.target.value || null)}
        />
        <TextField
          name="closesOn"
          type="date"
          label={t('texts.fields.closesOn')}
          hint={t('petitions.desk.hints.closesOn')}
          error={fault('closesOn')}
          disabled={closedStates.includes(state)}
          value={form.closesOn ?? ''}
          onChange={(event) => set('closesOn', event.target.value || null)}
        />
        <OriginalLanguage form={form} change={change} />
      </div>
      <DeskPetitionReaders
        gets={form.gets}
        most={state === 'draft' ? undefined : saved}
        change={(gets) => set('gets', gets)}
      />
      <DeskPetitionFormFields asks={form.asks} change={(asks) => set('asks', asks)} />
      <fieldset className="mt-8">
        <legend className="font-semibold">{t('petitions.desk.wall.title')}</legend>
        <div className="mt-4">
          <CheckboxField
            name="commentWall"
            label={t('petitions.desk.wall.label')}
            hint={t('petitions.desk.wall.hint')}
            checked={form.commentWall}
            onChange={(event) => set('commentWall', event.target.checked)}
          />
        </div>
      </fieldset>
      <DeskPetitionPledges kinds={form.pledgeKinds} change={(kinds) => set('pledgeKinds', kinds)} />
    </Section>
  )
}
