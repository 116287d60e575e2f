'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { CaseForm } from '@/features/cases/schema'
import { useNames } from '@/ui/names'

type Fact = CaseForm['facts'][number]

const input =
  'mt-1 block w-full rounded-sm border-2 border-edge bg-paper px-2 py-2 text-base font-normal hover:border-ink'

interface Props {
  fact: Fact
  number: number
  locales: readonly string[]
  onChange: (fact: Fact) => void
  onRemove: () => void
}

/** One fact: its text in each language, where it comes from, and whether a letter may say it. */
export function FactFields({ fact, number, locales, onChange, onRemove }: Props) {
  const t = useTranslations('cases')
  const { languageName } = useNames()
  const flag = useId()
  const { source, sourceUrl, mayBeUsed, texts } = fact
  const setText = (locale: string, text: string) =>
    onChange({ ...fact, texts: [...texts.filter((one) => one.locale !== locale), { locale, text }] })
  return (
    <div className="space-y-3">
      <div className="flex items-center justify-between gap-4">
        <strong className="font-semibold">{t('fact', { number })}</strong>
        <button type="button" onClick={onRemove} className="min-h-11 cursor-pointer text-sm text-error underline">
          {t('removeFact')}
          <span className="sr-only"> {t('fact', { number })}</span>
        </button>
      </div>
      {locales.map((locale) => (
        <label key={locale} className="block text-sm font-semibold">
          {languageName(locale)}
          <textarea
            rows={2}
            lang={locale}
            dir="auto"
            className={input}
            value={texts.find((one) => one.locale === locale)?.text ?? ''}
            onChange={(event) => setText(locale, event.target.value)}
          />
        </label>
      ))}
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="block text-sm font-semibold">
          {t('fields.factSource')}
          <input
            className={input}
            value={source}
            onChange={(event) => onChange({ ...fact, source: event.target.value })}
          />
        </label>
        <label className="block text-sm font-semibold">
          {t('fields.sourceUrl')}
          <input
            className={input}
            inputMode="url"
            value={sourceUrl}
            onChange={(event) => onChange({ ...fact, sourceUrl: event.target.value })}
          />
        </label>
      </div>
      <div className="flex gap-3">
        <input
          id={flag}
          type="checkbox"
          checked={mayBeUsed}
          onChange={(event) => onChange({ ...fact, mayBeUsed: event.target.checked })}
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
        <label htmlFor={flag}>{t('fields.mayBeUsed')}</label>
      </div>
    </div>
  )
}
