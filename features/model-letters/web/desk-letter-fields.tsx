'use client'

import { useTranslations } from 'next-intl'
import { longest } from '@/features/campaigns/schema'
import type { ModelLetterForm } from '@/features/model-letters/check-model-letter'
import { textDirection } from '@/ui/editor/languages'
import { OriginalBeside } from '@/ui/editor/original-beside'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { TextArea, TextField } from '@/ui/field'
import { CountryParagraphs } from './desk-country-paragraphs'

type Field = 'title' | 'summary' | 'subject' | 'text'
type Props = FieldsProps<ModelLetterForm> & { addsCountries: boolean }

/** The texts of a model letter in one language, beside the original where it is a translation. */
export function LetterFields(props: Props) {
  const { form, locale, fault, readOnly, change } = props
  const t = useTranslations()
  const at = form.translations.findIndex((text) => text.locale === locale)
  const text = form.translations[at]
  if (!text) return null
  const original = form.translations.find((one) => one.locale === form.originalLocale)
  const beside = (field: Field) =>
    original && locale !== form.originalLocale ? { locale: original.locale, text: original[field] } : null
  const set = (field: Field, value: string) =>
    change(`${field} ${locale}`, (before) => ({
      ...before,
      translations: before.translations.map((one) => (one.locale === locale ? { ...one, [field]: value } : one)),
    }))
  const of = (field: Field) => ({
    name: `${field}-${locale}`,
    label: t(field === 'text' ? 'texts.fields.letterText' : `texts.fields.${field}`),
    hint: field === 'text' ? <TextHint /> : t(`model-letters.hints.${field}`),
    error: fault(`translations.${at}.${field}`),
    value: text[field],
    lang: locale,
    dir: textDirection(locale),
    readOnly,
    className: 'read-only:border-line! read-only:bg-soft',
  })
  return (
    <div className="space-y-8">
      {readOnly && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
      <OriginalBeside original={beside('title')}>
        <TextField
          {...of('title')}
          maxLength={longest.title}
          onChange={(event) => set('title', event.target.value)}
          className="font-serif text-lg! font-semibold read-only:border-line! read-only:bg-soft"
        />
      </OriginalBeside>
      <OriginalBeside original={beside('summary')}>
        <TextArea
          {...of('summary')}
          rows={3}
          maxLength={longest.summary}
          onChange={(event) => set('summary', event.target.value)}
        />
      </OriginalBeside>
      <OriginalBeside original={beside('subject')}>
        <TextField {...of('subject')} maxLength={150} onChange={(event) => set('subject', event.target.value)} />
      </OriginalBeside>
      <OriginalBeside original={beside('text')}>
        <TextArea
          {...of('text')}
          rows={14}
          onChange={(event) => set('text', event.target.value)}
          className="field-sizing-content read-only:border-line! read-only:bg-soft"
        />
      </OriginalBeside>
      <CountryParagraphs {...props} />
    </div>
  )
}

function TextHint() {
  const t = useTranslations('model-letters.hints')
  return (
    <>
      {t('text')}{' '}
      {t.rich('places', {
        country: () => <code className="font-mono">{'{country}'}</code>,
        demands: () => <code className="font-mono">{'{demands}'}</code>,
      })}
    </>
  )
}
