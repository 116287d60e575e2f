'use client'

import { useTranslations } from 'next-intl'
import { type CampaignForm, longest } from '@/features/campaigns/schema'
import { textDirection } from '@/ui/editor/languages'
import { OriginalBeside } from '@/ui/editor/original-beside'
import { RichText } from '@/ui/editor/rich-text'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { TextArea, TextField } from '@/ui/field'
import { CampaignDemands } from './desk-campaign-demands'

type Field = 'title' | 'summary' | 'text'
type Props = FieldsProps<CampaignForm> & {
  /** Order, number and fulfilment of demands are the organisers'. */
  orders: boolean
}

/** Title, summary, text and demands in one language, beside the original where it is a translation. */
export function CampaignFields(props: Props) {
  const { form, locale, fault, readOnly, change } = props
  const t = useTranslations()
  const at = form.translations.findIndex((text) => text.locale === locale)
  const text = form.translations[at] ?? { locale, title: '', summary: '', text: '' }
  const original = form.translations.find((one) => one.locale === form.originalLocale)
  const beside = (field: Field) =>
    original && locale !== form.originalLocale ? { locale: original.locale, text: original[field] } : null
  const set = (field: Field, value: string) =>
    change(`${field} ${locale}`, (before) => ({
      ...before,
      translations: before.translations.map((one) => (one.locale === locale ? { ...one, [field]: value } : one)),
    }))
  const own = { lang: locale, dir: textDirection(locale), readOnly }
  return (
    <div className="space-y-8">
      {readOnly && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
      <OriginalBeside original={beside('title')}>
        <TextField
          name={`title-${locale}`}
          label={t('texts.fields.title')}
          hint={t('campaigns.desk.hints.title')}
          error={fault(`translations.${at}.title`)}
          value={text.title}
          maxLength={longest.title}
          onChange={(event) => set('title', event.target.value)}
          className="font-serif text-lg! font-semibold read-only:border-line! read-only:bg-soft"
          {...own}
        />
      </OriginalBeside>
      <OriginalBeside original={beside('summary')}>
        <TextArea
          name={`summary-${locale}`}
          label={t('texts.fields.summary')}
          hint={t('campaigns.desk.hints.summary')}
          error={fault(`translations.${at}.summary`)}
          rows={3}
          value={text.summary}
          maxLength={longest.summary}
          onChange={(event) => set('summary', event.target.value)}
          className="read-only:border-line! read-only:bg-soft"
          {...own}
        />
      </OriginalBeside>
      <OriginalBeside original={beside('text')} markdown>
        <RichText
          key={locale}
          id={`text-${locale}`}
          label={t('texts.fields.text')}
          hint={t('campaigns.desk.hints.text')}
          error={fault(`translations.${at}.text`)}
          value={text.text}
          onChange={(value) => set('text', value)}
          lang={locale}
          dir={textDirection(locale)}
          disabled={readOnly}
        />
      </OriginalBeside>
      <CampaignDemands {...props} />
    </div>
  )
}
