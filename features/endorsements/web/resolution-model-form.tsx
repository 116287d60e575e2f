'use client'

import { useTranslations } from 'next-intl'
import { TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { storeResolutionModel } from './desk-endorsement-actions'

interface Props {
  campaignId: string
  locale: string
  /** The language in its own words. */
  language: string
  title: string
  text: string
}

/** The text that branches fill in, in one language. What is wrong with it opens the fold again, also without scripts. */
export function ResolutionModelForm({ campaignId, locale, language, title, text }: Props) {
  const t = useTranslations('endorsements.desk.model')
  const { state, form, kept } = useKept(storeResolutionModel)
  return (
    <details className="rounded-md border border-line px-4 py-2" open={state !== null}>
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 font-semibold" lang={locale}>
        {language}
        <span className="text-sm font-normal text-muted">{title}</span>
      </summary>
      <form {...form} className="space-y-5 pt-2 pb-4">
        {kept}
        <input type="hidden" name="id" value={campaignId} />
        <input type="hidden" name="locale" value={locale} />
        <TextField
          name="title"
          id={`title-${locale}`}
          label={t('titleField')}
          error={state?.errors.title}
          defaultValue={state?.values.title ?? title}
          lang={locale}
        />
        <TextArea
          name="text"
          id={`text-${locale}`}
          label={t('textField')}
          hint={t('textHint')}
          error={state?.errors.text}
          defaultValue={state?.values.text ?? text}
          lang={locale}
          rows={12}
        />
        <SubmitButton>{t('save')}</SubmitButton>
        <p className="text-sm text-muted">{t('empty')}</p>
      </form>
    </details>
  )
}
