import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import type { ListedReply } from '@/features/replies/list-replies'
import { deskReplyPath, isMachines } from '@/features/replies/rules'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag, type Tone } from '@/ui/page'
import { Words } from '@/ui/words'
import { WriteReplyForm } from './write-reply-form'

const replyTones = { received: 'warn', published: 'good', put_away: 'plain' } as const satisfies Record<
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
  const answers = replies.filter(({ kind }) => !isMachines(kind))
  const machines = replies.filter(({ kind }) => isMachines(kind))
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-muted">{t('lead')}</p>
      <ul className="mt-4 flex flex-wrap gap-x-6">
        {campaigns.map(({ id, title }) => (
          <li key={id}>
            <Link href={deskCampaignPath.mailbox(locale, id)} className="inline-flex min-h-11 items-center text-sm">
              {t('mailboxOf', { title })}
            </Link>
          </li>
        ))}
      </ul>
      {answers.length === 0 ? (
        <p className="mt-6 rounded-md border border-dashed border-edge p-6 text-muted">{t('empty')}</p>
      ) : (
        <ReplyList replies={answers} />
      )}
      {campaigns.length > 0 && (
        <div className="mt-8">
          <AskFirst act={t('writeDown')} good>
            <Words of="replies">
              <WriteReplyForm campaigns={campaigns} />
            </Words>
          </AskFirst>
        </div>
      )}
      {machines.length > 0 && (
        <Section id="machines" title={t('machines.title')}>
          <p className="max-w-text text-muted">{t('machines.lead')}</p>
          <ReplyList replies={machines} />
        </Section>
      )}
    </>
  )
}

async function ReplyList({ replies }: { replies: readonly ListedReply[] }) {
  const locale = await getLocale()
  const t = await getTranslations('replies')
  const format = await getFormatter()
  return (
    <ul className="mt-6 divide-y divide-line rounded-md border border-line">
      {replies.map(({ id, kind, state, channel, receivedOn, subject, letter }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
          <div className="min-w-0">
            <Link href={deskReplyPath.one(locale, id)} className="inline-flex min-h-11 items-center wrap-anywhere">
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
          <ReplyTags kind={kind} state={state} />
        </li>
      ))}
    </ul>
  )
}

/** What a reply is, where it is none of a person's, and whether it is shown. */
export async function ReplyTags({ kind, state }: Pick<ListedReply, 'kind' | 'state'>) {
  const t = await getTranslations('replies')
  return (
    <span className="flex flex-wrap gap-2">
      {kind !== 'reply' && <Tag tone={kind === 'automatic' ? 'plain' : 'warn'}>{t(`kinds.${kind}`)}</Tag>}
      {!isMachines(kind) && <Tag tone={replyTones[state]}>{t(`states.${state}`)}</Tag>}
    </span>
  )
}
