'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SendingForm } from '@/features/model-letters/schema'
import { type Faults, type FieldOf, listFaults } from '@/features/texts/read-form'
import { Button } from '@/ui/button'
import { NeedsScripts } from '@/ui/editor/needs-scripts'
import { CheckboxField, SelectField, TextField } from '@/ui/field'
import { ErrorSummary } from '@/ui/notice'
import { Section } from '@/ui/page'
import { DeskSendingVariants, type HeldVariant, holdVariants } from './desk-sending-variants'
import { storeSending } from './sending-actions'

interface Props {
  id: string
  initial: SendingForm
  /** Languages the letter is written in, with the subject of each. */
  texts: { locale: string; subject: string }[]
  edits: boolean
}

type Settings = Omit<SendingForm, 'variants'>
type Told = 'saved' | 'changed' | 'not-yours' | undefined

const hours = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    value: String(from + index),
    label: `${String(from + index).padStart(2, '0')}:00`,
  }))

/** Hours, cap, digest and day of arrival, and the variants of the text; saved together. */
export function DeskSendingEditor({ id, initial, texts, edits }: Props) {
  const t = useTranslations('model-letters.sending')
  const { variants: begun, ...rest } = initial
  const [settings, setSettings] = useState<Settings>(rest)
  const [variants, setVariants] = useState<HeldVariant[]>(() => holdVariants(begun))
  const [errors, setErrors] = useState<Faults<FieldOf<SendingForm>>>({})
  const [told, setTold] = useState<Told>()
  const [busy, setBusy] = useState(false)
  const set = <Name extends keyof Settings>(name: Name, value: Settings[Name]) => {
    setSettings({ ...settings, [name]: value })
    setTold('changed')
  }
  const fault = (field: FieldOf<SendingForm>) =>
    errors[field] === undefined ? undefined : t(`faults.${wordOf(field, errors[field])}`)
  const { windowFrom, windowTo, weekdaysOnly, hourlyCap, digest, deadlineOn } = settings

  async function save() {
    setBusy(true)
    const outcome = await storeSending(id, { ...settings, variants: variants.map(({ key, ...variant }) => variant) })
    setBusy(false)
    setErrors(!outcome.ok && outcome.reason === 'invalid' ? outcome.errors : {})
    if (outcome.ok) setTold('saved')
    else if (outcome.reason !== 'invalid') setTold('not-yours')
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NeedsScripts />
      <fieldset disabled={!edits || busy} className="min-w-0">
        <ErrorSummary
          title={t('invalid', { count: Object.keys(errors).length })}
          errors={listFaults(errors).map(([field]) => ({ field, message: fault(field) ?? '' }))}
        />
        <Section id="settings" title={t('settings.title')} className="mt-0!">
          <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
            <div className="space-y-6">
              <fieldset>
                <legend className="font-semibold">{t('settings.window')}</legend>
                <p className="mt-1 text-sm text-muted">{t('settings.windowHint')}</p>
                <div className="mt-3 grid grid-cols-2 gap-4">
                  <SelectField
                    name="windowFrom"
                    label={t('settings.from')}
                    options={hours(0, 23)}
                    value={String(windowFrom)}
                    onChange={(event) => set('windowFrom', Number(event.target.value))}
                  />
                  <SelectField
                    name="windowTo"
                    label={t('settings.to')}
                    error={fault('windowTo')}
                    options={hours(1, 24)}
                    value={String(windowTo)}
                    onChange={(event) => set('windowTo', Number(event.target.value))}
                  />
                </div>
              </fieldset>
              <CheckboxField
                name="weekdaysOnly"
                label={t('settings.weekdaysOnly')}
                hint={t('settings.weekdaysHint')}
                checked={weekdaysOnly}
                onChange={(event) => set('weekdaysOnly', event.target.checked)}
              />
            </div>
            <div className="space-y-6">
              <TextField
                name="hourlyCap"
                type="number"
                inputMode="numeric"
                min={1}
                max={600}
                label={t('settings.cap')}
                hint={t('settings.capHint', { perDay: (hourlyCap || 0) * Math.max(0, windowTo - windowFrom) })}
                error={fault('hourlyCap')}
                value={Number.isNaN(hourlyCap) ? '' : hourlyCap}
                onChange={(event) => set('hourlyCap', event.target.valueAsNumber)}
                className="max-w-32"
              />
              <CheckboxField
                name="digest"
                label={t('settings.digest')}
                hint={t('settings.digestHint')}
                checked={digest}
                onChange={(event) => set('digest', event.target.checked)}
              />
              <TextField
                name="deadlineOn"
                type="date"
                label={t('settings.deadline')}
                hint={t('settings.deadlineHint')}
                error={fault('deadlineOn')}
                value={deadlineOn ?? ''}
                onChange={(event) => set('deadlineOn', event.target.value || null)}
                className="max-w-56"
              />
            </div>
          </div>
        </Section>
        <DeskSendingVariants
          texts={texts}
          variants={variants}
          fault={(index, field) => fault(`variants.${index}.${field}`)}
          change={(next) => {
            setVariants(next)
            setTold('changed')
          }}
        />
        {edits && (
          <div className="mt-8 flex flex-wrap items-center gap-4">
            <Button aria-busy={busy || undefined}>{t('settings.save')}</Button>
            <p role="status" className="text-sm text-muted">
              {(told === 'saved' || told === 'not-yours') && t(`told.${told}`)}
            </p>
          </div>
        )}
      </fieldset>
    </form>
  )
}

const words = ['window', 'too-long', 'list', 'too-many'] as const

function wordOf(field: string, code: string) {
  if (field === 'hourlyCap') return 'cap'
  if (field === 'deadlineOn') return 'day'
  return words.find((word) => word === code) ?? 'other'
}
