'use client'

import { useTranslations } from 'next-intl'
import type { EventOptions } from '@/features/events/list-event-choices'
import { type EventForm, longestPlace } from '@/features/events/schema'
import { OriginalLanguage } from '@/features/texts/web/original-language'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { CheckboxField, SelectField, TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { Section } from '@/ui/page'

type Props = Pick<FieldsProps<EventForm>, 'form' | 'fault' | 'change'> & { options: EventOptions }

const byRule = 'rule'

/** What is the same in every language: when and where, the office, the letter, the day of action. */
export function DeskEventSettings({ form, fault, change, options }: Props) {
  const t = useTranslations('events.desk')
  const set = <Name extends keyof EventForm>(name: Name, value: EventForm[Name]) =>
    change(name, (before) => ({ ...before, [name]: value }))
  const wrong = (name: 'startsLocal' | 'endsLocal' | 'chosenZone' | 'place' | 'address' | 'city') => {
    const code = fault(name)
    return code && knownWord(t, `faults.${code}`, t('faults.other'))
  }
  const typed = (name: 'place' | 'address' | 'city') => ({
    name,
    label: t(`settings.${name}`),
    hint: t(`hints.${name}`),
    error: wrong(name),
    maxLength: longestPlace,
    value: form[name],
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  })
  const timed = (name: 'startsLocal' | 'endsLocal') => ({
    name,
    type: 'datetime-local',
    label: t(`settings.${name}`),
    hint: t(`hints.${name}`),
    error: wrong(name),
    value: form[name],
    onChange: (event: { target: { value: string } }) => set(name, event.target.value.slice(0, 16)),
  })
  return (
    <Section id="settings" title={t('settings.where')}>
      <div className="grid gap-8 md:grid-cols-2">
        <TextField {...timed('startsLocal')} />
        <TextField {...timed('endsLocal')} />
        <TextField {...typed('city')} />
        <SelectField
          name="country"
          label={t('settings.country')}
          empty={t('settings.noCountry')}
          options={options.countries}
          value={form.country ?? ''}
          onChange={(event) => set('country', event.target.value || null)}
        />
        <TextField {...typed('place')} />
        <TextField {...typed('address')} />
        <SelectField
          name="chosenZone"
          label={t('settings.chosenZone')}
          hint={t('hints.chosenZone')}
          error={wrong('chosenZone')}
          empty={t('settings.zoneOfPlace')}
          options={options.zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          value={form.chosenZone}
          onChange={(event) => set('chosenZone', event.target.value)}
        />
        <OriginalLanguage form={form} change={change} />
        {form.kind !== 'day_of_action' && <Office form={form} change={change} offices={options.offices} />}
        <SelectField
          name="modelLetterId"
          label={t('settings.letter')}
          hint={t('hints.letter')}
          empty={t('settings.noLetter')}
          options={options.letters.map(({ id, title }) => ({ value: id, label: title }))}
          value={form.modelLetterId ?? ''}
          onChange={(event) => set('modelLetterId', event.target.value || null)}
        />
        {form.kind !== 'day_of_action' && options.days.length > 0 && (
          <SelectField
            name="parentId"
            label={t('settings.parent')}
            hint={t('hints.parent')}
            empty={t('settings.noParent')}
            options={options.days.map(({ id, title }) => ({ value: id, label: title }))}
            value={form.parentId ?? ''}
            onChange={(event) => set('parentId', event.target.value || null)}
          />
        )}
      </div>
      <div className="mt-8 space-y-6">
        <CheckboxField
          name="takesSignUps"
          label={t('settings.takesSignUps')}
          hint={t('hints.takesSignUps')}
          checked={form.takesSignUps}
          onChange={(event) => set('takesSignUps', event.target.checked)}
        />
        <SelectField
          name="contactId"
          label={t('settings.contact')}
          hint={t('hints.contact')}
          empty={t('settings.noContact')}
          options={options.contacts.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.contactId ?? ''}
          onChange={(event) => set('contactId', event.target.value || null)}
        />
        <CheckboxField
          name="anniversary"
          label={t('settings.anniversary')}
          hint={t('hints.anniversary')}
          checked={form.anniversary}
          onChange={(event) => set('anniversary', event.target.checked)}
        />
      </div>
    </Section>
  )
}

type OfficeProps = Pick<FieldsProps<EventForm>, 'form' | 'change'> & { offices: EventOptions['offices'] }

/** The office that an event goes to: found from the place, chosen, or none. */
function Office({ form, change, offices }: OfficeProps) {
  const t = useTranslations('events.desk')
  const found = offices.find(({ id }) => id === form.addresseeId)?.name
  const ruled = form.doorByRule && found ? t('settings.byRuleNow', { office: found }) : t('settings.byRule')
  return (
    <SelectField
      name="addresseeId"
      label={t('settings.addressee')}
      hint={offices.length > 0 ? t('hints.addressee') : t('hints.noState')}
      empty={t('settings.noOffice')}
      options={[{ value: byRule, label: ruled }, ...offices.map(({ id, name }) => ({ value: id, label: name }))]}
      value={form.doorByRule ? byRule : (form.addresseeId ?? '')}
      onChange={(event) => {
        const chosen = event.target.value
        const office = chosen === byRule ? null : chosen || null
        change('addressee', (before) => ({ ...before, doorByRule: chosen === byRule, addresseeId: office }))
      }}
    />
  )
}
