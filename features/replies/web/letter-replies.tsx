import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import { listRepliesTo } from '@/features/replies/list-replies'
import { deskReplyPath } from '@/features/replies/rules'
import type { Desk } from '@/server/session'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { Words } from '@/ui/words'
import { ReplyTags } from './replies-page'
import { WriteReplyForm } from './write-reply-form'

interface Props {
  desk: Desk
  letter: VisibleSetLetter
  reference: string | null
}

/** What one letter was answered, on its page of the desk; nothing before it is out. */
export async function LetterReplies({ desk, letter, reference }: Props) {
  if (letter.state !== 'out' && letter.state !== 'closed') return null
  const locale = await getLocale()
  const t = await getTranslations('replies')
  const format = await getFormatter()
  const replies = await listRepliesTo(desk.context, letter.id)
  const role = desk.organiser.teams.find(({ id }) => id === letter.teamId)?.role
  return (
    <Section id="replies" title={t('title')} className="mt-0!">
      {!replies.some(({ kind }) => kind === 'reply') && <p className="text-muted">{t('noReply')}</p>}
      <ul className="divide-y divide-line">
        {replies.map(({ id, kind, state, channel, receivedOn, subject }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
            <Link href={deskReplyPath.one(locale, id)} className="inline-flex min-h-11 items-center wrap-anywhere">
              <bdi>{subject || t('noSubject')}</bdi>
            </Link>
            <span className="flex flex-wrap items-center gap-3 text-sm text-muted">
              {t(`channels.${channel}`)} · {format.dateTime(receivedOn, { dateStyle: 'medium', timeZone: 'UTC' })}
              <ReplyTags kind={kind} state={state} />
            </span>
          </li>
        ))}
      </ul>
      {role && may(role, 'moderateReplies') && (
        <div className="mt-4">
          <AskFirst act={t('writeDown')} good>
            <Words of="replies">
              <WriteReplyForm campaigns={[{ id: letter.campaignId, title: '' }]} reference={reference ?? undefined} />
            </Words>
          </AskFirst>
        </div>
      )}
    </Section>
  )
}
