import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { flagComment } from '@/features/comments/flag-comment'
import { refusals } from '@/features/comments/rules'
import type { DeskContribution } from '@/features/discussions/list-desk-contributions'
import { discussionPath } from '@/features/discussions/rules'
import { direction } from '@/features/places/languages'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { decideOnContribution } from './desk-discussion-actions'

/** One comment on a statement as a moderator reads it: what leads away from it or names others is marked, and what can be decided. */
export async function DeskContributionCard({ contribution }: { contribution: DeskContribution }) {
  const locale = await getLocale()
  const t = await getTranslations('discussions')
  const shared = await getTranslations('comments.desk')
  const format = await getFormatter()
  const { statement, text, name, reason, waitsSince } = contribution
  const pieces = flagComment(text)
  const flags = [...new Set(pieces.flatMap(({ flag }) => flag ?? []))]
  return (
    <article className="space-y-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Link href={discussionPath.desk(locale, statement.id)} lang={statement.locale}>
          {statement.title}
        </Link>
        {waitsSince && (
          <span>{t('desk.since', { day: format.dateTime(waitsSince, { dateStyle: 'medium', timeZone: 'UTC' }) })}</span>
        )}
        {flags.map((flag) => (
          <Tag key={flag} tone="warn">
            {shared(`flags.${flag}`)}
          </Tag>
        ))}
      </p>
      <blockquote
        lang={contribution.locale}
        dir={contribution.locale === '' ? 'auto' : direction(contribution.locale)}
        className="max-w-text border-s-4 border-edge ps-4 wrap-anywhere whitespace-pre-line"
      >
        {pieces.map(({ text: piece, flag }, at) => (flag ? <mark key={String(at)}>{piece}</mark> : piece))}
      </blockquote>
      <p className="text-sm font-semibold">{name === '' ? t('unnamed') : <bdi>{name}</bdi>}</p>
      {reason && <p className="text-sm">{t('desk.refused', { reason: shared(`reasons.${reason}`) })}</p>}
      <Decisions contribution={contribution} />
    </article>
  )
}

async function Decisions({ contribution: { id, state } }: { contribution: DeskContribution }) {
  const t = await getTranslations('discussions.desk')
  const shared = await getTranslations('comments.desk')
  const button = (act: 'show' | 'reopen') => (
    <ButtonForm action={decideOnContribution} values={{ id, act }}>
      <SubmitButton kind="secondary">{t(act)}</SubmitButton>
    </ButtonForm>
  )
  return (
    <div className="flex flex-wrap items-start gap-4">
      {state !== 'shown' && button('show')}
      {state !== 'waiting' && button('reopen')}
      {state !== 'refused' && (
        <AskFirst act={t(state === 'shown' ? 'take' : 'refuse')}>
          <p>{t('why')}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {refusals.map((reason) => (
              <ButtonForm key={reason} action={decideOnContribution} values={{ id, act: 'refuse', reason }}>
                <SubmitButton kind="secondary">{shared(`reasons.${reason}`)}</SubmitButton>
              </ButtonForm>
            ))}
          </div>
        </AskFirst>
      )}
    </div>
  )
}
