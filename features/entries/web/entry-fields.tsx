'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addresseeKinds, confidences, type EntrySnapshot } from '@/features/entries/schema'
import type { FieldOf } from '@/features/texts/read-form'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { useNames } from '@/ui/names'
import { Section } from '@/ui/page'

export interface EntryFieldsProps {
  form: EntrySnapshot
  set: (changes: Partial<EntrySnapshot>) => void
  /** Words of what is wrong with a field; undefined while nothing is. */
  fault: (field: FieldOf<EntrySnapshot>) => string | undefined
}

/** What the office is and where it stands. */
export function PlaceFields({ form, set, fault }: EntryFieldsProps) {
  const t = useTranslations('entries')
  const kinds = useTranslations('addressees.kinds')
  const { countries } = useNames()
  const options = countries.map(({ code, name }) => ({ value: code, label: name }))
  const states = [...options, { value: 'EU', label: t('states.EU') }, { value: 'XM', label: t('states.XM') }].sort(
    (a, b) => a.label.localeCompare(b.label),
  )
  const text = (field: 'name' | 'hostCity' | 'postalCode' | 'timeZone') => ({
    name: field,
    label: t(`fields.${field}`),
    error: fault(field),
    value: form[field] ?? '',
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  })
  return (
    <Section id="place" title={t('form.place')} className="mt-0!">
      <div className="grid gap-6 md:grid-cols-2">
        <SelectField
          name="kind"
          label={t('fields.kind')}
          error={fault('kind')}
          options={addresseeKinds.map((value) => ({ value, label: kinds(value) }))}
          value={form.kind}
          onChange={(event) => set({ kind: addresseeKinds.find((kind) => kind === event.target.value) ?? form.kind })}
        />
        <SelectField
          name="state"
          label={t('fields.state')}
          error={fault('state')}
          empty={t('form.choose')}
          options={states}
          value={form.state}
          onChange={(event) => set({ state: event.target.value })}
        />
        <div className="md:col-span-2">
          <TextField {...text('name')} hint={t('hints.name')} />
        </div>
        <SelectField
          name="hostCountry"
          label={t('fields.hostCountry')}
          error={fault('hostCountry')}
          empty={t('form.choose')}
          options={options}
          value={form.hostCountry}
          onChange={(event) => set({ hostCountry: event.target.value })}
        />
        <TextField {...text('hostCity')} hint={t('hints.hostCity')} />
        <div className="md:col-span-2">
          <TextArea
            name="addressLines"
            label={t('fields.addressLines')}
            hint={t('hints.addressLines')}
            error={fault('addressLines')}
            rows={3}
            value={form.addressLines.join('\n')}
            onChange={(event) => set({ addressLines: event.target.value.split('\n') })}
          />
        </div>
        <TextField {...text('postalCode')} />
        <Coordinates form={form} set={set} fault={fault} />
        <TextField {...text('timeZone')} hint={t('hints.timeZone')} placeholder="Europe/London" />
      </div>
    </Section>
  )
}

/** Typed or pasted as maps give them: "51.5033, -0.1276". */
function Coordinates({ form, set, fault }: EntryFieldsProps) {
  const t = useTranslations('entries')
  const written = form.latitude === null && form.longitude === null ? '' : `${form.latitude}, ${form.longitude}`
  const [text, setText] = useState<string>()
  return (
    <TextField
      name="latitude"
      label={t('fields.coordinates')}
      hint={t('hints.coordinates')}
      error={(fault('latitude') ?? fault('longitude')) && t('faults.coordinates')}
      value={text ?? written}
      onBlur={() => setText(undefined)}
      onChange={(event) => {
        setText(event.target.value)
        set(readPlace(event.target.value))
      }}
    />
  )
}

/** What is no place is a number that is none, so that saving refuses it. */
function readPlace(text: string): { latitude: number | null; longitude: number | null } {
  if (text.trim() === '') return { latitude: null, longitude: null }
  const [latitude = '', longitude = '', ...rest] = text.split(/[\s,;]+/).filter(Boolean)
  if (rest.length > 0 || longitude === '') return { latitude: Number.NaN, longitude: Number.NaN }
  return { latitude: Number(latitude), longitude: Number(longitude) }
}

/** Where the entry comes from and how sure it is. */
export function SourceFields({ form, set, fault }: EntryFieldsProps) {
  const t = useTranslations('entries')
  return (
    <Section id="sources" title={t('form.sources')}>
      <div className="grid gap-6 md:grid-cols-2">
        <div className="md:col-span-2">
          <TextArea
            name="source"
            label={t('fields.source')}
            hint={t('hints.source')}
            error={fault('source')}
            rows={2}
            value={form.source}
            onChange={(event) => set({ source: event.target.value })}
          />
        </div>
        <TextField
          name="sourceOn"
          type="date"
          label={t('fields.sourceOn')}
          error={fault('sourceOn')}
          value={form.sourceOn ?? ''}
          onChange={(event) => set({ sourceOn: event.target.value || null })}
          className="max-w-56"
        />
        <SelectField
          name="confidence"
          label={t('fields.confidence')}
          error={fault('confidence')}
          empty={t('confidence.unrated')}
          options={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
          value={form.confidence ?? ''}
          onChange={(event) => set({ confidence: confidences.find((one) => one === event.target.value) ?? null })}
        />
        <OwnSource of="address" form={form} set={set} fault={fault} />
        <OwnSource of="name" form={form} set={set} fault={fault} />
      </div>
    </Section>
  )
}

/** Where the address or the name was read, where that is not the source of the whole. */
function OwnSource({ of, form, set, fault }: EntryFieldsProps & { of: 'address' | 'name' }) {
  const t = useTranslations('entries')
  const [source, on] = [`${of}Source`, `${of}SourceOn`] as const
  return (
    <>
      <TextField
        name={source}
        label={t(`fields.${source}`)}
        hint={t('hints.ownSource')}
        error={fault(source)}
        value={form[source] ?? ''}
        onChange={(event) => set({ [source]: event.target.value || null })}
      />
      <TextField
        name={on}
        type="date"
        label={t(`fields.${on}`)}
        error={fault(on)}
        value={form[on] ?? ''}
        onChange={(event) => set({ [on]: event.target.value || null })}
        className="max-w-56"
      />
    </>
  )
}
