'use client'

import { useTranslations } from 'next-intl'
import type { MailboxView } from '@/features/replies/read-mailbox'
import { CheckboxField, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { storeMailbox } from './reply-actions'

/** Where a campaign's replies are read. The password is asked for once and never shown. */
export function MailboxForm({ id, mailbox }: { id: string; mailbox: MailboxView | undefined }) {
  const t = useTranslations('replies')
  const { state, form, kept } = useKept(storeMailbox)
  const { error, value, notice } = sayRefused(state, useTranslations('replies.errors'))
  const ticked = (name: 'secure' | 'enabled') => (state ? state.values[name] === 'yes' : (mailbox?.[name] ?? true))
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      <input type="hidden" name="id" value={id} />
      {notice && <Notice tone="error" title={notice} />}
      <TextField
        name="address"
        type="email"
        label={t('mailbox.address')}
        hint={t('mailbox.addressHint')}
        error={error('address')}
        defaultValue={value('address', mailbox?.address)}
      />
      <div className="grid gap-6 sm:grid-cols-[1fr_8rem]">
        <TextField
          name="host"
          label={t('mailbox.host')}
          error={error('host')}
          defaultValue={value('host', mailbox?.host)}
        />
        <TextField
          name="port"
          inputMode="numeric"
          label={t('mailbox.port')}
          error={error('port')}
          defaultValue={value('port', String(mailbox?.port ?? 993))}
        />
      </div>
      <CheckboxField
        name="secure"
        label={t('mailbox.secure')}
        hint={t('mailbox.secureHint')}
        defaultChecked={ticked('secure')}
      />
      <TextField
        name="username"
        autoComplete="off"
        label={t('mailbox.username')}
        error={error('username')}
        defaultValue={value('username', mailbox?.username)}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={t('mailbox.password')}
        hint={mailbox ? t('mailbox.passwordKept') : t('mailbox.passwordHint')}
        error={error('password')}
      />
      <TextField
        name="folder"
        label={t('mailbox.folder')}
        error={error('folder')}
        defaultValue={value('folder', mailbox?.folder ?? 'INBOX')}
        className="max-w-56"
      />
      <CheckboxField name="enabled" label={t('mailbox.enabled')} defaultChecked={ticked('enabled')} />
      <SubmitButton>{t('mailbox.save')}</SubmitButton>
    </form>
  )
}
