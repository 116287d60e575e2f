'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { defaultCover } from '@/features/copies/cover-lines'
import type { ReaderChoice } from '@/features/copies/read-copy-rules'
import { copyReaders, mayBeInCc, redactions } from '@/features/copies/rules'
import type { CopyRuleFields } from '@/features/copies/schema'
import { buttonClass } from '@/ui/button'
import { textDirection } from '@/ui/editor/languages'
import { knownWord } from '@/ui/known-word'
import { useNames } from '@/ui/names'
import { SmallSelect } from '@/ui/small-select'

interface Props {
  rule: CopyRuleFields
  number: number
  locales: string[]
  readers: ReaderChoice[]
  error: (field: keyof CopyRuleFields) => string | undefined
  onChange: (rule: CopyRuleFields) => void
  onRemove: () => void
}

const box =
  'mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-3 py-2 text-sm hover:border-ink aria-invalid:border-error'

/** One rule: who gets a copy, how much of the signatories it shows, and what stands above it in each language. */
export function RuleFields({ rule, number, locales, readers, error, onChange, onRemove }: Props) {
  const t = useTranslations('copies')
  const { languageName } = useNames()
  const id = useId()
  const set = (part: Partial<CopyRuleFields>) => onChange({ ...rule, ...part })
  const kind = ({ kind: one }: ReaderChoice) =>
    rule.reader === 'press'
      ? one === 'newspaper'
      : rule.reader === 'foreign_ministry'
        ? one === 'foreign_ministry'
        : true
  const fault = (field: keyof CopyRuleFields) => {
    const code = error(field)?.replace('.', '_')
    return code && knownWord(t, `faults.${code}`, t('faults.other'))
  }
  const text = (field: 'name' | 'email') => (
    <div className="min-w-0 text-sm">
      <label htmlFor={`${id}-${field}`} className="font-semibold">
        {t(`fields.${field}`)}
      </label>
      <input
        id={`${id}-${field}`}
        type={field === 'email' ? 'email' : 'text'}
        value={rule[field]}
        onChange={(event) => set({ [field]: event.target.value })}
        aria-invalid={fault(field) ? true : undefined}
        aria-describedby={fault(field) ? `${id}-${field}-error` : undefined}
        autoComplete="off"
        className={box}
      />
      {fault(field) && (
        <p id={`${id}-${field}-error`} className="font-semibold text-error">
          {fault(field)}
        </p>
      )}
    </div>
  )
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SmallSelect
          label={t('fields.reader', { number })}
          value={rule.reader}
          onChange={(event) => set({ reader: event.target.value as CopyRuleFields['reader'], addresseeId: null })}
          options={copyReaders.map((code) => ({ code, name: t(`readers.${code}`) }))}
        />
        <SmallSelect
          label={t('fields.redaction')}
          value={rule.redaction}
          onChange={(event) => {
            const redaction = event.target.value as CopyRuleFields['redaction']
            set({ redaction, inCc: rule.inCc && mayBeInCc({ redaction }) })
          }}
          options={redactions.map((code) => ({ code, name: t(`redactions.${code}`) }))}
        />
        <SmallSelect
          className="sm:col-span-2"
          label={t('fields.who')}
          empty={t(rule.reader === 'foreign_ministry' ? 'lookedUp' : 'notInDirectory')}
          value={rule.addresseeId ?? ''}
          onChange={(event) => set({ addresseeId: event.target.value || null, name: '', email: '' })}
          options={readers.filter(kind).map(({ id: code, name }) => ({ code, name }))}
        />
        {rule.addresseeId === null && rule.reader !== 'foreign_ministry' && (
          <>
            {text('name')}
            {text('email')}
          </>
        )}
      </div>
      <div className="text-sm">
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={rule.inCc}
            disabled={!mayBeInCc(rule)}
            onChange={(event) => set({ inCc: event.target.checked })}
          />
          {t('fields.inCc')}
        </label>
        <p className="text-muted">{t(mayBeInCc(rule) ? 'ccText' : 'ccNot')}</p>
      </div>
      <details className="text-sm">
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-deep">
          {t('covers', { count: rule.covers.filter((cover) => cover.text !== '').length })}
        </summary>
        <p className="mb-3 text-muted">{t.rich('coversText', { office: () => <code>{'{office}'}</code> })}</p>
        <div className="space-y-3">
          {locales.map((locale) => (
            <div key={locale}>
              <label htmlFor={`${id}-${locale}`} className="font-semibold">
                {languageName(locale)}
              </label>
              <textarea
                id={`${id}-${locale}`}
                rows={2}
                maxLength={500}
                lang={locale}
                dir={textDirection(locale)}
                placeholder={defaultCover(rule.reader, locale)}
                value={rule.covers.find((cover) => cover.locale === locale)?.text ?? ''}
                onChange={(event) =>
                  set({
                    covers: [
                      ...rule.covers.filter((cover) => cover.locale !== locale),
                      { locale, text: event.target.value },
                    ],
                  })
                }
                className={box}
              />
            </div>
          ))}
        </div>
      </details>
      <button type="button" className={buttonClass('quiet', 'min-h-11! py-1! text-sm! text-error!')} onClick={onRemove}>
        {t('remove', { number })}
      </button>
    </div>
  )
}
