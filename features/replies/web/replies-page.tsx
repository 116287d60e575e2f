import Link from 'next/link'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/addressees/name-office'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { Tag, type Tone } from '@/ui/page'
import type { ListedReply } from '../queries'
import { WriteReplyForm } from './write-reply-form'

export const replyTones = { received: 'warn', published: 'good', put_away: 'plain' } as const satisfies Record<
  ListedReply['state'],
  Tone
>

/** What addressees have answered: what nobody has looked at first. */
export async function RepliesPage({
  replies,
  campaigns,
}: {
  replies: readonly ListedReply[]
  campaigns: { id: string; title: string }[]
}) {
  const locale = await getLocale()
  const t = await getTranslations('replies')
  const format = await getFormatter()
  const { desk, replies: words } = await getMessages()
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-muted">{t('lead')}</p>
      <ul className="mt-4 flex flex-wrap gap-x-6">
        {campaigns.map(({ id, title }) => (
          <li key={id}>
            <Link
              href={`/${locale}/desk/campaigns/${id}/mailbox`}
              className="inline-flex min-h-11 items-center text-sm"
            >
              {t('mailboxOf', { title })}
            </Link>
          </li>
        ))}
      </ul>
      {replies.length === 0 ? (
        <p className="mt-6 rounded-md border border-dashed border-edge p-6 text-muted">{t('empty')}</p>
      ) : (
        <ul className="mt-6 divide-y divide-line rounded-md border border-line">
          {replies.map(({ id, state, channel, receivedOn, subject, letter }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
              <div className="min-w-0">
                <Link
                  href={`/${locale}/desk/replies/${id}`}
                  className="inline-flex min-h-11 items-center wrap-anywhere"
                >
                  <bdi>{subject || t('noSubject')}</bdi>
                </Link>
                <p className="text-sm text-muted">
                  {[
                    t(`channels.${channel}`),
                    format.dateTime(receivedOn, { dateStyle: 'medium', timeZone: 'UTC' }),
                    letter ? officeName(letter.addressee, locale).name : t('unmatched'),
                  ].join(' · ')}
                </p>
              </div>
              <Tag tone={replyTones[state]}>{t(`states.${state}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
      {campaigns.length > 0 && (
        <div className="mt-8">
          <AskFirst act={t('writeDown')} good>
            <NextIntlClientProvider messages={{ desk, replies: words }}>
              <WriteReplyForm campaigns={campaigns} />
            </NextIntlClientProvider>
          </AskFirst>
        </div>
      )}
    </>
  )
}
