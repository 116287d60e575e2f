'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import type { Difference } from '@/features/entries/compare-entries'
import { rebaseEntry } from '@/features/entries/merge-entries'
import { desk } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { type Faults, type FieldOf, listFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { Button } from '@/ui/button'
import { NeedsScripts } from '@/ui/editor/needs-scripts'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { ContactFields } from './contact-fields'
import { CoverageFields } from './coverage-fields'
import { storeEntry } from './entry-actions'
import { EntryConflict } from './entry-conflict'
import { PlaceFields, SourceFields } from './entry-fields'
import { NameFields } from './name-fields'

type Trouble =
  | { kind: 'invalid'; errors: Faults }
  | { kind: 'changed'; parts: Difference[]; current: EntrySnapshot }
  | { kind: 'failed' | 'signed-out' | 'not-found' }

/** Everything of an entry that is typed, in one form. What was typed stays until it is saved, whatever goes wrong. */
export function EntryForm({ id, initial }: { id: string | null; initial: EntrySnapshot }) {
  const t = useTranslations('entries')
  const router = useRouter()
  const locale = useLocale()
  const [base, setBase] = useState(initial)
  const [form, setForm] = useState(initial)
  const [trouble, setTrouble] = useState<Trouble>()
  const [saved, setSaved] = useState<'saved' | 'waits'>()
  const [busy, begin] = useTransition()
  const top = useRef<HTMLDivElement>(null)
  const errors = trouble?.kind === 'invalid' ? trouble.errors : {}
  const words = (code: string) => knownWord(t, `faults.${code}`, t('faults.invalid'))
  const fault = (field: FieldOf<EntrySnapshot>) => {
    const found = errors[field] ?? (field === 'addressLines' ? nested(errors, 'addressLines.') : undefined)
    return found === undefined ? undefined : words(found)
  }
  const set = (changes: Partial<EntrySnapshot>) => {
    setSaved(undefined)
    setForm((before) => ({ ...before, ...changes }))
  }
  const save = () =>
    begin(async () => {
      const outcome = await storeEntry(id ?? '', { ...form, base: id === null ? null : base }).catch(() => null)
      setSaved(undefined)
      if (!outcome) setTrouble({ kind: 'failed' })
      else if (outcome.ok) {
        if (id === null)
          return router.push(tell(desk.entry(locale, outcome.id), outcome.waits ? 'created-waits' : 'created'))
        setTrouble(undefined)
        setBase(outcome.current)
        setForm(outcome.current)
        setSaved(outcome.waits ? 'waits' : 'saved')
        return router.refresh()
      } else if (outcome.reason === 'invalid') setTrouble({ kind: 'invalid', errors: outcome.errors })
      else if (outcome.reason === 'changed')
        setTrouble({ kind: 'changed', parts: outcome.parts, current: outcome.current })
      else setTrouble({ kind: outcome.reason })
      requestAnimationFrame(() => top.current?.focus())
    })
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      className="space-y-10"
    >
      <NeedsScripts />
      <div ref={top} tabIndex={-1} className="empty:hidden">
        {trouble?.kind === 'invalid' && (
          <ErrorSummary
            title={t('form.errors', { count: Object.keys(errors).length })}
            errors={listFaults(errors).map(([field, code]) => ({
              field,
              message: `${fieldName(field, t)}: ${words(code)}`,
            }))}
          />
        )}
        {trouble?.kind === 'changed' && (
          <EntryConflict
            parts={trouble.parts}
            onTheirs={() => {
              setForm(trouble.current)
              setBase(trouble.current)
              setTrouble(undefined)
            }}
            onMine={() => {
              // What I did not touch is theirs; what both changed is mine from here on.
              setBase(rebaseEntry(base, trouble.current, trouble.parts))
              setTrouble(undefined)
            }}
          />
        )}
        {trouble && trouble.kind !== 'invalid' && trouble.kind !== 'changed' && (
          <Notice tone="error" title={t(`form.${trouble.kind}`)} />
        )}
      </div>
      <PlaceFields form={form} set={set} fault={fault} />
      <NameFields form={form} set={set} fault={fault} />
      <ContactFields form={form} set={set} fault={fault} />
      <CoverageFields form={form} set={set} fault={fault} />
      <SourceFields form={form} set={set} fault={fault} />
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-4 border-t border-line bg-paper/95 px-4 py-3 sm:mx-0 sm:px-0">
        <Button disabled={busy} aria-busy={busy || undefined}>
          {t(id === null ? 'form.create' : 'form.save')}
        </Button>
        <p role="status" className={saved ? 'font-semibold text-good' : 'text-sm text-muted'}>
          {busy ? t('form.saving') : saved ? t(`form.${saved}`) : form === base ? '' : t('form.unsaved')}
        </p>
      </div>
    </form>
  )
}

function nested(errors: Faults, beginning: string): string | undefined {
  return Object.entries(errors).find(([field]) => field.startsWith(beginning))?.[1]
}

/** "contacts.2.value" is the value of the third contact. */
function fieldName(field: string, t: ReturnType<typeof useTranslations<'entries'>>): string {
  const [first = '', at, last = ''] = field.split('.')
  if (first === 'contacts' && last)
    return t('contacts.nth', { number: Number(at) + 1, field: knownWord(t, `fields.${last}`) })
  return knownWord(t, `fields.${first}`, first)
}
