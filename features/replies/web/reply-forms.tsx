'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { useNames } from '@/ui/names'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { linkReply, saveReplyTranslation } from './reply-actions'

/** Which letter a reply answers, by the reference that is printed on it. */
export function TieForm({ id, reference }: { id: string; reference: string }) {
  const t = useTranslations('replies')
  const { state, form, kept } = useKept(linkReply)
  const { error, value } = sayRefused(state, useTranslations('replies.errors'))
  return (
    <form {...form} className="flex flex-wrap items-end gap-4">
      {kept}
      <input type="hidden" name="id" value={id} />
      <div className="w-full max-w-80">
        <TextField
          name="reference"
          label={t('fields.reference')}
          error={error('reference')}
          defaultValue={value('reference', reference)}
        />
      </div>
      <SubmitButton kind="secondary">{t('tie')}</SubmitButton>
    </form>
  )
}

/** What a reply says in another language. */
export function TranslationForm({ id }: { id: string }) {
  const locale = useLocale()
  const t = useTranslations('replies')
  const { languages } = useNames()
  const { state, form, kept } = useKept(saveReplyTranslation)
  const { error, value } = sayRefused(state, useTranslations('replies.errors'))
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="language"
        id="translation-language"
        label={t('fields.language')}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={value('language', locale)}
      />
      <TextArea
        name="text"
        id="translation-text"
        rows={8}
        dir="auto"
        label={t('fields.translation')}
        error={error('text')}
        defaultValue={value('text')}
      />
      <TextField
        name="translator"
        id="translation-translator"
        label={t('fields.translator')}
        hint={t('hints.translator')}
        error={error('translator')}
        defaultValue={value('translator')}
      />
      <SubmitButton>{t('translate')}</SubmitButton>
    </form>
  )
}
