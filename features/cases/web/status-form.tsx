'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField, TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { saveCaseStatus } from './case-actions'
import { StatusFields } from './status-fields'

/** Tells what has become of a person. `letters`: how many public letters will stop. */
export function StatusForm({ id, letters }: { id: string; letters: number }) {
  const t = useTranslations('cases')
  const { state, form, kept } = useKept(saveCaseStatus)
  const { error, value } = sayRefused(state, useTranslations('cases.errors'))
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      <input type="hidden" name="id" value={id} />
      {letters > 0 && <Notice tone="warn">{t('willStop', { count: letters })}</Notice>}
      <StatusFields state={state} />
      <TextField
        name="sourceUrl"
        type="url"
        maxLength={500}
        label={t('fields.sourceUrl')}
        error={error('sourceUrl')}
        defaultValue={value('sourceUrl')}
      />
      <CheckboxField
        name="isPublic"
        label={t('fields.isPublic')}
        hint={t('hints.isPublic')}
        defaultChecked={value('isPublic') === 'yes'}
      />
      <TextArea
        name="note"
        rows={3}
        label={t('fields.note')}
        hint={t('hints.note')}
        error={error('note')}
        defaultValue={value('note')}
      />
      <SubmitButton>{t('tell')}</SubmitButton>
    </form>
  )
}
