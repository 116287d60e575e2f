'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { BlockInput as Form } from '@/features/entries/save-block'
import { type EntryBlock, genderForms } from '@/features/entries/schema'
import { formOfAddress } from '@/features/forms-of-address/address-office'
import { addressBlock, type EnvelopeAddressee } from '@/features/forms-of-address/envelope-lines'
import type { Faults } from '@/features/texts/read-form'
import { Button } from '@/ui/button'
import { NeedsScripts } from '@/ui/editor/needs-scripts'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'
import { useFormatter } from '@/ui/use-formatter'
import { confirmBlock, storeBlock } from './block-actions'
import { BlockPreview } from './block-preview'

interface Props {
  id: string
  language: string
  languageName: string
  /** The language has forms of address of its own; any other takes the English ones. */
  known: boolean
  office: EnvelopeAddressee
  block: EntryBlock | null
  from: string
  countries: readonly { code: string; name: string }[]
  approves: boolean
}

type Trouble = { kind: 'invalid'; errors: Faults } | { kind: 'changed' | 'failed' | 'signed-out' | 'not-found' }

/** One language's form of address: own words over the rule's, seen on the envelope while they are typed. */
export function BlockForm({ id, language, known, office, block, approves, ...rest }: Props) {
  const t = useTranslations('entries')
  const format = useFormatter()
  const router = useRouter()
  const base = block && formOf(block)
  const [form, setForm] = useState<Form>(base ?? emptyForm(language))
  const [from, setFrom] = useState(rest.from)
  const [trouble, setTrouble] = useState<Trouble>()
  const [done, setDone] = useState<'saved' | 'approved'>()
  const [busy, begin] = useTransition()
  const errors = trouble?.kind === 'invalid' ? trouble.errors : {}
  const fault = (field: string) => {
    const code = Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
    return code === undefined ? undefined : knownWord(t, `faults.${code}`, t('faults.invalid'))
  }
  const rule = formOfAddress(office, { locale: language, gender: form.gender })
  const own = { ...form, recipient: form.recipient.filter((line) => line.trim() !== '') }
  const whole = formOfAddress(office, { locale: language, block: own })
  const preview = addressBlock(office, { locale: language, postedFrom: from, block: own })
  const dirty = JSON.stringify(own) !== JSON.stringify(base ?? emptyForm(language))
  const set = (changes: Partial<Form>) => {
    setDone(undefined)
    setForm((before) => ({ ...before, ...changes }))
  }
  const act = (kind: 'saved' | 'approved') =>
    begin(async () => {
      const seen = { locale: language, gender: form.gender, ...wordsOf(whole) }
      const outcome = await (kind === 'saved'
        ? storeBlock(id, { ...form, base })
        : confirmBlock(id, { ...seen, base })
      ).catch(() => null)
      if (outcome?.ok) {
        setTrouble(undefined)
        setDone(kind)
        return router.refresh()
      }
      if (outcome?.reason === 'invalid') setTrouble({ kind: 'invalid', errors: outcome.errors })
      else setTrouble({ kind: outcome?.reason ?? 'failed' })
      // What the other one saved is what the next press is compared with.
      if (outcome?.reason === 'changed') router.refresh()
    })
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act('saved')
      }}
      className="grid gap-8 min-[84rem]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div className="space-y-6">
        <NeedsScripts />
        <h2 className="text-xl">{rest.languageName}</h2>
        {!known && <p className="text-sm text-muted">{t('blocks.english')}</p>}
        {trouble && trouble.kind !== 'invalid' && (
          <div role="alert">
            <Notice tone="error" title={t(trouble.kind === 'changed' ? 'blocks.changed' : `form.${trouble.kind}`)} />
          </div>
        )}
        <SelectField
          name="gender"
          label={t('fields.gender')}
          hint={t('hints.gender')}
          value={form.gender}
          onChange={(event) => set({ gender: genderForms.find((one) => one === event.target.value) ?? 'neutral' })}
          options={genderForms.map((value) => ({ value, label: t(`genders.${value}`) }))}
        />
        <TextArea
          name="recipient"
          label={t('fields.recipient')}
          hint={t('hints.recipient')}
          error={fault('recipient')}
          rows={3}
          lang={language}
          value={form.recipient.join('\n')}
          placeholder={rule.recipient.join('\n')}
          onChange={(event) => set({ recipient: event.target.value === '' ? [] : event.target.value.split('\n') })}
        />
        <TextField
          name="salutation"
          label={t('fields.salutation')}
          error={fault('salutation')}
          lang={language}
          value={form.salutation}
          placeholder={rule.salutation}
          onChange={(event) => set({ salutation: event.target.value })}
        />
        <TextField
          name="close"
          label={t('fields.close')}
          error={fault('close')}
          lang={language}
          value={form.close}
          placeholder={whole.close}
          onChange={(event) => set({ close: event.target.value })}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button disabled={busy || !dirty}>{t('form.save')}</Button>
          <p role="status" className={done ? 'font-semibold text-good' : 'text-sm text-muted'}>
            {done === 'saved' && !dirty ? t('form.saved') : dirty ? t('blocks.loses') : ''}
          </p>
        </div>
        <section aria-labelledby="approval" className="rounded-md border border-line p-4">
          <h3 id="approval" className="font-semibold">
            {t('blocks.approval')}
          </h3>
          {block?.approvedBy ? (
            <p className="mt-1 text-good">
              {t('blocks.approvedBy', {
                name: block.approvedBy,
                day: block.approvedOn
                  ? format.dateTime(new Date(block.approvedOn), { dateStyle: 'long', timeZone: 'UTC' })
                  : '—',
              })}
            </p>
          ) : (
            <p className="mt-1 text-sm text-muted">
              {t('blocks.notApproved')}{' '}
              {rule.seen.length > 0
                ? t('blocks.seen', { parts: format.list(rule.seen.map((part) => t(`blocks.parts.${part}`))) })
                : t('blocks.unseen')}
            </p>
          )}
          {approves && !block?.approvedBy && (
            <Button
              type="button"
              kind="secondary"
              className="mt-3"
              disabled={busy || dirty}
              onClick={() => act('approved')}
            >
              {t('blocks.approve')}
            </Button>
          )}
        </section>
      </div>
      <BlockPreview
        language={language}
        lines={preview.envelope}
        salutation={preview.salutation}
        close={preview.close}
        from={from}
        countries={rest.countries}
        onFrom={setFrom}
      />
    </form>
  )
}

function emptyForm(locale: string): Form {
  return { locale, recipient: [], salutation: '', close: '', gender: 'neutral' }
}

function formOf({ locale, recipient, salutation, close, gender }: EntryBlock): Form {
  return { locale, recipient, salutation, close, gender }
}

function wordsOf({ recipient, salutation, close }: Pick<Form, 'recipient' | 'salutation' | 'close'>) {
  return { recipient, salutation, close }
}
