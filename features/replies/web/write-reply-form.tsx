'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { useNames } from '@/ui/names'
import { Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { writeReply } from './reply-actions'

const channels = ['post', 'mail', 'phone', 'in_person'] as const

interface Props {
  campaigns: { id: string; title: string }[]
  /** The letter it answers, where the form stands on a letter's page. */
  reference?: string | undefined
}

/** Writes down a reply: how it came, when, what it says, and a scan of the paper. */
export function WriteReplyForm({ campaigns, reference }: Props) {
  const t = useTranslations('replies')
  const { languages } = useNames()
  const { state, form, kept } = useKept(writeReply)
  const { error, value, notice } = sayRefused(state, useTranslations('replies.errors'))
  return (
    <form {...form} className="max-w-text space-y-6">
      {kept}
      {notice && <Notice tone="error" title={notice} />}
      {campaigns.length === 1 ? (
        <input type="hidden" name="campaign" value={campaigns[0]?.id} />
      ) : (
        <SelectField
          name="campaign"
          id="reply-campaign"
          label={t('fields.campaign')}
          options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={value('campaign')}
        />
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          name="channel"
          id="reply-channel"
          label={t('fields.channel')}
          options={channels.map((one) => ({ value: one, label: t(`channels.${one}`) }))}
          defaultValue={value('channel', 'post')}
        />
        <TextField
          name="receivedOn"
          id="reply-receivedOn"
          type="date"
          label={t('fields.receivedOn')}
          error={error('receivedOn')}
          defaultValue={value('receivedOn')}
        />
      </div>
      <TextField
        name="reference"
        id="reply-reference"
        label={t('fields.reference')}
        hint={t('hints.reference')}
        error={error('reference')}
        defaultValue={value('reference', reference)}
        className="max-w-56"
      />
      <TextField
        name="subject"
        id="reply-subject"
        label={t('fields.subject')}
        error={error('subject')}
        defaultValue={value('subject')}
      />
      <TextArea
        name="text"
        id="reply-text"
        rows={8}
        dir="auto"
        label={t('fields.text')}
        hint={t('hints.text')}
        error={error('text')}
        defaultValue={value('text')}
      />
      <SelectField
        name="language"
        id="reply-language"
        label={t('fields.language')}
        empty={t('fields.unknown')}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={value('language')}
      />
      <p className="text-muted">{t('hints.scanLater')}</p>
      <SubmitButton>{t('write')}</SubmitButton>
    </form>
  )
}
