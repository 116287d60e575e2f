'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ModelLetterForm } from '@/features/model-letters/schema'
import { buttonClass } from '@/ui/button'
import { textDirection } from '@/ui/editor/languages'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { useNames } from '@/ui/names'
import { SmallSelect } from '@/ui/small-select'

type Props = FieldsProps<ModelLetterForm> & { addsCountries: boolean }
const box =
  'mt-1 block w-full rounded-sm border-2 border-edge bg-paper px-3 py-2 hover:border-ink aria-invalid:border-error'

/** What letters from one country say in addition, in the language that is being written. */
export function DeskCountryParagraphs({ form, locale, fault, readOnly, addsCountries, change }: Props) {
  const t = useTranslations('model-letters.paragraphs')
  const { countries: all } = useNames()
  const isOriginal = locale === form.originalLocale
  const wordsOf = (country: string, language: string) =>
    form.paragraphs.find((one) => one.country === country && one.locale === language)?.text ?? ''
  const used = new Set(form.paragraphs.map((one) => one.country))
  const countries = all.filter(({ code }) => used.has(code))
  const write = (country: string, text: string) =>
    change(`paragraph ${country} ${locale}`, (before) => ({
      ...before,
      paragraphs: before.paragraphs.some((one) => one.country === country && one.locale === locale)
        ? before.paragraphs.map((one) => (one.country === country && one.locale === locale ? { ...one, text } : one))
        : [...before.paragraphs, { country, locale, text }],
    }))
  return (
    <section aria-labelledby={`countries-${locale}`}>
      <h2 id={`countries-${locale}`} className="text-lg">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('hint')}</p>
      {countries.length === 0 && <p className="text-sm text-muted">{t('none')}</p>}
      <ul className="space-y-5">
        {countries.map(({ code, name }) => {
          const at = form.paragraphs.findIndex((one) => one.country === code && one.locale === locale)
          const id = `paragraph-${code}-${locale}`
          const wrong = fault(`paragraphs.${at}.text`)
          return (
            <li key={code}>
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <label htmlFor={id} className="font-semibold">
                  {name}
                </label>
                {addsCountries && (
                  <button
                    type="button"
                    className="min-h-8 cursor-pointer text-left text-sm text-error underline"
                    onClick={() =>
                      change(`remove ${code}`, (before) => ({
                        ...before,
                        paragraphs: before.paragraphs.filter((one) => one.country !== code),
                      }))
                    }
                  >
                    {t('remove', { country: name })}
                  </button>
                )}
              </div>
              {!isOriginal && wordsOf(code, form.originalLocale) && (
                <p
                  lang={form.originalLocale}
                  dir={textDirection(form.originalLocale)}
                  className="mt-1 rounded-sm bg-soft p-2 text-sm whitespace-pre-line"
                >
                  {wordsOf(code, form.originalLocale)}
                </p>
              )}
              <textarea
                id={id}
                rows={3}
                maxLength={2_000}
                value={wordsOf(code, locale)}
                onChange={(event) => write(code, event.target.value)}
                lang={locale}
                dir={textDirection(locale)}
                readOnly={readOnly}
                aria-invalid={wrong ? true : undefined}
                aria-describedby={wrong ? `${id}-error` : undefined}
                className={box}
              />
              {wrong && (
                <p id={`${id}-error`} className="text-sm font-semibold text-error">
                  {wrong}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {addsCountries && (
        <AddCountry taken={countries.map(({ code }) => code)} onAdd={(country) => write(country, '')} />
      )}
    </section>
  )
}

function AddCountry({ taken, onAdd }: { taken: readonly string[]; onAdd: (country: string) => void }) {
  const t = useTranslations('model-letters.paragraphs')
  const { countries } = useNames()
  const [chosen, setChosen] = useState('')
  return (
    <div className="mt-5 flex flex-wrap items-end gap-2">
      <SmallSelect
        label={t('country')}
        empty={t('choose')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={countries.filter(({ code }) => !taken.includes(code))}
        className="w-64"
      />
      <button
        type="button"
        disabled={chosen === ''}
        className={buttonClass('secondary', 'min-h-11! px-3! py-1! text-sm!')}
        onClick={() => {
          onAdd(chosen)
          setChosen('')
        }}
      >
        {t('add')}
      </button>
    </div>
  )
}
