import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { MailboxView } from '@/features/replies/read-mailbox'
import { getFormatter } from '@/ui/formatter'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { MailboxForm } from './mailbox-form'

interface Props {
  campaign: { id: string; title: string }
  mailbox: MailboxView | undefined
  told: string | undefined
}

/** A campaign's mailbox: where its replies are read, and whether that works. */
export async function MailboxPage({ campaign, mailbox, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('replies')
  const format = await getFormatter()
  const trouble = mailbox?.enabled && mailbox.trouble && knownWord(t, `mailbox.troubles.${mailbox.trouble}`, '')
  return (
    <>
      <Link
        href={deskCampaignPath.one(locale, campaign.id)}
        className="inline-flex min-h-11 items-center text-sm text-ink"
      >
        {campaign.title}
      </Link>
      <h1 className="mt-2 text-2xl">{t('mailbox.title')}</h1>
      <p className="mt-2 max-w-text text-muted">{t('mailbox.lead')}</p>
      <div className="mt-6 space-y-4">
        <Told told={told} good={['saved']} say={(code) => t(`told.${code}`)} className="" />
        {trouble && <Notice tone="error" title={trouble} />}
        {mailbox?.checkedAt && (
          <p className="text-sm text-muted">
            {t('mailbox.checked', {
              at: format.dateTime(mailbox.checkedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        )}
      </div>
      <div className="mt-6">
        <Words of="replies">
          <MailboxForm id={campaign.id} mailbox={mailbox} />
        </Words>
      </div>
    </>
  )
}
