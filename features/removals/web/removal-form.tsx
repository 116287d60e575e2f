'use client'

import { useTranslations } from 'next-intl'
import { TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { ErrorSummary, Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { askRemoval } from './removal-actions'

/** Asks that a person is erased by their address. */
export function RemovalForm({ teamId }: { teamId: string }) {
  const t = useTranslations('removals.ask')
  const { state, form, kept } = useKept(askRemoval)
  const { error, value, notice, faults } = sayRefused(state, useTranslations('removals.ask.errors'))
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      <ErrorSummary title={t('errors.title')} errors={faults} />
      {notice && <Notice tone="error" title={notice} />}
      <input type="hidden" name="team" value={teamId} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        label={t('email')}
        hint={t('emailHint')}
        error={error('email')}
        defaultValue={value('email')}
      />
      <TextArea
        name="reason"
        rows={3}
        dir="auto"
        label={t('reason')}
        hint={t('reasonHint')}
        error={error('reason')}
        defaultValue={value('reason')}
      />
      <p>{t('second')}</p>
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  )
}
