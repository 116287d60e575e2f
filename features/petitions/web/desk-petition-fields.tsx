'use client'

import { useTranslations } from 'next-intl'
import { longest } from '@/features/campaigns/schema'
import type { PetitionText } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { textDirection } from '@/ui/editor/languages'
import { OriginalBeside } from '@/ui/editor/original-beside'
import { RichText } from '@/ui/editor/rich-text'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { TextArea, TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'

type Field = Exclude<keyof PetitionText, 'locale'>
type Props = FieldsProps<PetitionForm> & { closed: boolean; signed: boolean }

/** The text of a petition in one language, beside the original where it is a translation. */
export function PetitionFields({ form, locale, fault, readOnly, change, closed, signed }: Props) {
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
  const props = (field: Exclude<Field, 'text'>) => ({
    name: `${field}-${locale}`,
    label: t(`texts.fields.${field}`),
    hint: t(`petitions.desk.hints.${field}`),
    error: fault(`translations.${at}.${field}`),
    value: text[field],
    lang: locale,
    dir: textDirection(locale),
    readOnly,
    className: 'read-only:border-line! read-only:bg-soft',
  })
  return (
    <div className="space-y-8">
      {readOnly && !closed && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
      {closed ? (
        <Notice title={t('petitions.desk.closedText')} />
      ) : (
        signed && (
          <Notice tone="warn" title={t('petitions.desk.signedText')}>
            {t('petitions.desk.signedTextMore')}
          </Notice>
        )
      )}
      <OriginalBeside original={beside('title')}>
        <TextField
          {...props('title')}
          maxLength={longest.title}
          onChange={(event) => set('title', event.target.value)}
          className="font-serif text-lg! font-semibold read-only:border-line! read-only:bg-soft"
        />
      </OriginalBeside>
      <OriginalBeside original={beside('addresseeLine')}>
        <TextField
          {...props('addresseeLine')}
          maxLength={200}
          onChange={(event) => set('addresseeLine', event.target.value)}
        />
      </OriginalBeside>
      <OriginalBeside original={beside('summary')}>
        <TextArea
          {...props('summary')}
          rows={3}
          maxLength={longest.summary}
          onChange={(event) => set('summary', event.target.value)}
        />
      </OriginalBeside>
      <OriginalBeside original={beside('text')} markdown>
        <RichText
          key={locale}
          id={`text-${locale}`}
          label={t('texts.fields.text')}
          hint={t('petitions.desk.hints.text')}
          error={fault(`translations.${at}.text`)}
          value={text.text}
          onChange={(value) => set('text', value)}
          lang={locale}
          dir={textDirection(locale)}
          disabled={readOnly}
        />
      </OriginalBeside>
    </div>
  )
}
