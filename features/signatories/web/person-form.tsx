'use client'

import { type Messages, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { SignatoryFields } from '@/features/signatories/schema'
import { emailHints } from '@/features/signatures/email-hints'
import type { Faults } from '@/features/texts/read-form'
import { buttonClass } from '@/ui/button'
import { knownWord } from '@/ui/known-word'
import { useNames } from '@/ui/names'
import { SmallSelect } from '@/ui/small-select'

/** Why something was not done, as far as there are words for it. */
export type Reason = keyof Messages['signatories']['told']

/** A field of a person, or of the first of several. */
type Wrong = keyof SignatoryFields | `0.${keyof SignatoryFields}`
type Outcome = { ok: boolean; reason?: Reason | 'invalid'; errors?: Faults<Wrong> }

interface Props {
  initial: SignatoryFields
  /** An address is sealed already; typing another one replaces it. */
  hasEmail?: boolean
  /** A change makes their confirmation void. */
  warns?: boolean
  submit: string
  onSubmit: (fields: SignatoryFields, forgetEmail: boolean) => Promise<Outcome>
  onCancel?: () => void
}

/** Name, role, body and address of one person under a letter. */
export function PersonForm({ initial, hasEmail = false, warns = false, submit, onSubmit, onCancel }: Props) {
  const t = useTranslations('signatories')
  const { countries } = useNames()
  const id = useId()
  const [fields, setFields] = useState(initial)
  const [forgetEmail, setForget] = useState(false)
  const [errors, setErrors] = useState<Faults<Wrong>>({})
  const [failed, setFailed] = useState<Reason | ''>('')
  const [busy, setBusy] = useState(false)
  const set = (part: Partial<SignatoryFields>) => setFields({ ...fields, ...part })
  const hint = fields.email.includes('@') ? emailHints(fields.email).typo : undefined
  const say = (code: string | undefined) => {
    if (code === undefined) return undefined
    const key = `faults.${code.replace(/^(role|organisation|town|name)\.(?!empty)/, 'line.').replace('.', '_')}`
    return knownWord(t, key, t('faults.other'))
  }
  const field = (name: 'name' | 'role' | 'organisation' | 'town' | 'email', type = 'text') => {
    const wrong = say(errors[name] ?? errors[`0.${name}`])
    return (
      <div className="min-w-0">
        <label htmlFor={`${id}-${name}`} className="block text-sm font-semibold">
          {t(`fields.${name}`)}
        </label>
        {wrong && (
          <p id={`${id}-${name}-error`} className="text-sm font-semibold text-error">
            {wrong}
          </p>
        )}
        <input
          id={`${id}-${name}`}
          type={type}
          value={fields[name]}
          onChange={(event) => set({ [name]: event.target.value })}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-${name}-error` : undefined}
          className="mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-3 hover:border-ink aria-invalid:border-error"
        />
      </div>
    )
  }
  return (
    <form
      noValidate
      className="space-y-4 rounded-sm border border-line bg-paper p-4"
      onSubmit={async (event) => {
        event.preventDefault()
        setBusy(true)
        const outcome = await onSubmit(fields, forgetEmail)
        setBusy(false)
        setErrors(outcome.errors ?? {})
        if (outcome.ok) setFields(initial)
        setFailed(outcome.ok || outcome.reason === 'invalid' ? '' : (outcome.reason ?? 'failed'))
      }}
    >
      {warns && <p className="text-sm text-warn">{t('warnChange')}</p>}
      {failed && (
        <p role="alert" className="text-sm font-semibold text-error">
          {t(`told.${failed}`)}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {field('name')}
        {field('role')}
        {field('organisation')}
        <SmallSelect
          label={t('fields.capacity')}
          value={fields.capacity}
          onChange={(event) => set({ capacity: event.target.value as 'personal' })}
          options={(['personal', 'on_behalf'] as const).map((code) => ({ code, name: t(`capacities.${code}`) }))}
        />
        {field('town')}
        <SmallSelect
          label={t('fields.country')}
          empty={t('noCountry')}
          value={fields.country}
          onChange={(event) => set({ country: event.target.value })}
          options={countries}
        />
        <div className="sm:col-span-2">
          {field('email', 'email')}
          <p className="mt-1 text-sm text-muted">{t(hasEmail ? 'emailKept' : 'emailHint')}</p>
          {hint && (
            <p className="text-sm text-warn" role="status">
              {t('emailTypo', { domain: hint })}
            </p>
          )}
          {hasEmail && (
            <label className="mt-1 flex min-h-11 items-center gap-2 text-sm">
              <input
                type="checkbox"
                className="size-5 accent-accent"
                checked={forgetEmail}
                onChange={(event) => setForget(event.target.checked)}
              />
              {t('forgetEmail')}
            </label>
          )}
        </div>
      </div>
      <p className="flex flex-wrap gap-2">
        <button type="submit" disabled={busy} className={buttonClass('secondary', 'min-h-11!')}>
          {submit}
        </button>
        {onCancel && (
          <button type="button" className={buttonClass('quiet', 'min-h-11!')} onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </p>
    </form>
  )
}
