'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { contactChannels, contactPurposes, type EntryContact } from '@/features/entries/schema'
import { buttonClass } from '@/ui/button'
import { Section } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'
import type { EntryFieldsProps } from './entry-fields'

/** Ways to reach the office: several of a kind, each for a purpose, each with its source, in use or turned off. */
export function ContactFields({ form, set, fault }: EntryFieldsProps) {
  const t = useTranslations('entries')
  const [added, setAdded] = useState('')
  const change = (id: string, changes: Partial<EntryContact>) =>
    set({ contacts: form.contacts.map((one) => (one.id === id ? { ...one, ...changes } : one)) })
  const add = () => {
    const id = crypto.randomUUID()
    const contact: EntryContact = {
      id,
      channel: 'email',
      purpose: 'general',
      value: '',
      source: '',
      sourceOn: null,
      offAt: null,
      offReason: null,
    }
    setAdded(id)
    set({ contacts: [...form.contacts, contact] })
  }
  return (
    <Section id="contacts" title={t('contacts.title')}>
      <p className="-mt-2 mb-4 max-w-text text-sm text-muted">{t('contacts.hint')}</p>
      <ul className="space-y-4">
        {form.contacts.map((contact, at) => (
          <li key={contact.id}>
            <Contact
              contact={contact}
              legend={t('contacts.legend', { number: at + 1 })}
              focus={contact.id === added}
              fault={(field) => fault(`contacts.${at}.${field}`)}
              path={`contacts.${at}`}
              change={(changes) => change(contact.id, changes)}
              remove={() => set({ contacts: form.contacts.filter((one) => one.id !== contact.id) })}
            />
          </li>
        ))}
      </ul>
      <button type="button" onClick={add} className={buttonClass('secondary', 'mt-4 min-h-11! py-1! text-sm!')}>
        {t('contacts.add')}
      </button>
    </Section>
  )
}

interface ContactProps {
  contact: EntryContact
  legend: string
  focus: boolean
  path: string
  fault: (field: keyof EntryContact) => string | undefined
  change: (changes: Partial<EntryContact>) => void
  remove: () => void
}

function Contact({ contact, legend, focus, path, fault, change, remove }: ContactProps) {
  const t = useTranslations('entries')
  const off = contact.offAt !== null
  return (
    <fieldset className={`rounded-md border p-4 ${off ? 'border-warn bg-warn-soft' : 'border-line'}`}>
      <legend className="sr-only">{legend}</legend>
      <div className="grid gap-3 md:grid-cols-[9rem_12rem_minmax(0,1fr)]">
        <SmallSelect
          label={t('fields.channel')}
          value={contact.channel}
          options={contactChannels.map((code) => ({ code, name: t(`channels.${code}`) }))}
          onChange={(event) =>
            change({ channel: contactChannels.find((one) => one === event.target.value) ?? contact.channel })
          }
        />
        <SmallSelect
          label={t('fields.purpose')}
          value={contact.purpose}
          options={contactPurposes.map((code) => ({ code, name: t(`purposes.${code}`) }))}
          onChange={(event) =>
            change({ purpose: contactPurposes.find((one) => one === event.target.value) ?? contact.purpose })
          }
        />
        <SmallText
          id={`${path}.value`}
          label={t('fields.value')}
          error={fault('value')}
          value={contact.value}
          autoFocus={focus}
          onChange={(value) => change({ value })}
        />
      </div>
      <div className="mt-3 grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_11rem_auto]">
        <SmallText
          id={`${path}.source`}
          label={t('fields.contactSource')}
          error={fault('source')}
          value={contact.source}
          onChange={(source) => change({ source })}
        />
        <SmallText
          id={`${path}.sourceOn`}
          type="date"
          label={t('fields.sourceOn')}
          error={fault('sourceOn')}
          value={contact.sourceOn ?? ''}
          onChange={(sourceOn) => change({ sourceOn: sourceOn || null })}
        />
        <button type="button" onClick={remove} className="min-h-11 cursor-pointer text-sm text-error underline">
          {t('contacts.remove')}
          <span className="sr-only"> {contact.value || legend}</span>
        </button>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <label className="flex min-h-11 items-center gap-3 text-sm">
          <input
            type="checkbox"
            checked={!off}
            onChange={(event) => change({ offAt: event.target.checked ? null : new Date().toISOString() })}
            className="size-6 shrink-0 accent-accent"
          />
          {t('contacts.inUse')}
        </label>
        {off && (
          <div className="min-w-0 flex-1 basis-60">
            <SmallText
              id={`${path}.offReason`}
              label={t('contacts.offReason')}
              value={contact.offReason ?? ''}
              onChange={(offReason) => change({ offReason })}
            />
          </div>
        )}
      </div>
    </fieldset>
  )
}

interface SmallTextProps {
  id: string
  label: string
  error?: string | undefined
  type?: 'text' | 'date'
  value: string
  autoFocus?: boolean
  onChange: (value: string) => void
}

function SmallText({ id, label, error, type = 'text', value, autoFocus = false, onChange }: SmallTextProps) {
  return (
    <div className="min-w-0 text-sm">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {error && (
        <p id={`${id}-error`} className="font-semibold text-error">
          {error}
        </p>
      )}
      <input
        id={id}
        type={type}
        value={value}
        ref={autoFocus ? focusOnce : undefined}
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-2 hover:border-ink aria-invalid:border-error"
      />
    </div>
  )
}

/** The field of a contact that was just added takes the cursor. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
