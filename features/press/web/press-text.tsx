'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { PressDraft } from '@/features/press/read-press-drafts'
import { countWords, longestPressText, mostWords, pressLength } from '@/features/press/rules'
import type { Faults } from '@/features/texts/read-form'
import { textDirection } from '@/ui/editor/languages'
import { knownWord } from '@/ui/known-word'
import { useNames } from '@/ui/names'
import { SmallSelect } from '@/ui/small-select'

interface Props {
  draft: PressDraft
  locales: string[]
  readOnly: boolean
  errors: Faults
  onLocale: (locale: string) => void
  onChange: (draft: PressDraft) => void
}

const box =
  'mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-3 py-2 hover:border-ink aria-invalid:border-error'

/** What editors read: subject and text in one language with their length in words, and who signs. */
export function PressText({ draft, locales, readOnly, errors, onLocale, onChange }: Props) {
  const t = useTranslations('press')
  const { languageName } = useNames()
  const id = useId()
  const { locale } = draft
  const words = countWords(draft.text, locale)
  const set = (part: Partial<PressDraft>) => onChange({ ...draft, ...part })
  const fault = (name: keyof PressDraft) => errors[name] && knownWord(t, `faults.${errors[name]}`, t('faults.other'))
  const field = (name: 'subject' | 'name' | 'role' | 'organisation' | 'town' | 'email', type = 'text') => (
    <div className="min-w-0">
      <label htmlFor={`${id}-${name}`} className="block text-sm font-semibold">
        {t(`fields.${name}`)}
      </label>
      <Fault id={`${id}-${name}-error`} text={fault(name)} />
      <input
        id={`${id}-${name}`}
        type={type}
        value={draft[name]}
        readOnly={readOnly}
        lang={name === 'email' ? undefined : locale}
        dir={name === 'email' ? undefined : textDirection(locale)}
        onChange={(event) => set({ [name]: event.target.value })}
        aria-invalid={fault(name) ? true : undefined}
        aria-describedby={fault(name) ? `${id}-${name}-error` : undefined}
        autoComplete="off"
        className={box}
      />
    </div>
  )
  return (
    <section aria-labelledby={`${id}-title`} className="min-w-0 space-y-4">
      <h2 id={`${id}-title`}>{t('text')}</h2>
      <SmallSelect
        label={t('language')}
        value={locale}
        onChange={(event) => onLocale(event.target.value)}
        options={locales.map((code) => ({ code, name: languageName(code) }))}
        className="max-w-64"
      />
      {field('subject')}
      <div>
        <label htmlFor={`${id}-text`} className="block text-sm font-semibold">
          {t('fields.text')}
        </label>
        <p id={`${id}-text-hint`} className="text-sm text-muted">
          {t('textHint')}
        </p>
        <Fault id={`${id}-text-error`} text={fault('text')} />
        <textarea
          id={`${id}-text`}
          rows={16}
          maxLength={longestPressText}
          value={draft.text}
          readOnly={readOnly}
          lang={locale}
          dir={textDirection(locale)}
          onChange={(event) => set({ text: event.target.value })}
          aria-invalid={fault('text') ? true : undefined}
          aria-describedby={`${id}-text-hint ${id}-words`}
          className={box}
        />
        <p
          id={`${id}-words`}
          data-words={words}
          className={`mt-1 text-sm ${pressLength(words) === 'long' ? 'font-semibold text-warn' : 'text-muted'}`}
        >
          {t(pressLength(words) === 'long' ? 'tooLong' : 'words', {
            count: words,
            most: mostWords,
            over: words - mostWords,
          })}
        </p>
      </div>
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold">{t('signed')}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {field('name')}
          {field('role')}
          {field('organisation')}
          <SmallSelect
            label={t('fields.capacity')}
            value={draft.capacity}
            disabled={readOnly}
            onChange={(event) => set({ capacity: event.target.value as 'personal' })}
            options={(['personal', 'on_behalf'] as const).map((code) => ({ code, name: t(`capacities.${code}`) }))}
          />
          {field('town')}
          {field('email', 'email')}
        </div>
        <p className="text-sm text-muted">{t('emailHint')}</p>
      </fieldset>
    </section>
  )
}

function Fault({ id, text }: { id: string; text: string | undefined }) {
  return (
    text && (
      <p id={id} className="text-sm font-semibold text-error">
        {text}
      </p>
    )
  )
}
