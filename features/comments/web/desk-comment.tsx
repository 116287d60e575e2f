import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { flagComment } from '@/features/comments/flag-comment'
import type { DeskComment } from '@/features/comments/list-desk-comments'
import { refusals } from '@/features/comments/rules'
import { deskPetitionPath } from '@/features/petitions/rules'
import { countryName } from '@/features/places/name-country'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { decideOnComment } from './desk-comment-actions'

/** One comment as a moderator reads it: what leads away from it or names others is marked, and what can be decided. */
export async function DeskCommentCard({ comment }: { comment: DeskComment }) {
  const locale = await getLocale()
  const t = await getTranslations('comments.desk')
  const format = await getFormatter()
  const pieces = flagComment(comment.text)
  const flags = [...new Set(pieces.flatMap(({ flag }) => flag ?? []))]
  const day = format.dateTime(comment.waitsSince, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <article className="space-y-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Link href={deskPetitionPath.one(locale, comment.petition.id)}>{comment.petition.title}</Link>
        <span>{t('since', { day })}</span>
        {flags.map((flag) => (
          <Tag key={flag} tone="warn">
            {t(`flags.${flag}`)}
          </Tag>
        ))}
      </p>
      <blockquote
        lang={comment.locale ?? ''}
        dir="auto"
        className="max-w-text border-s-4 border-edge ps-4 wrap-anywhere whitespace-pre-line"
      >
        {pieces.map(({ text, flag }, at) => (flag ? <mark key={String(at)}>{text}</mark> : text))}
      </blockquote>
      <p className="text-sm">
        <bdi className="font-semibold">{comment.name ?? t('unnamed')}</bdi> · {countryName(comment.country, locale)}
      </p>
      {comment.reason && <p className="text-sm">{t('refused', { reason: t(`reasons.${comment.reason}`) })}</p>}
      <Decisions comment={comment} />
    </article>
  )
}

async function Decisions({ comment: { id, state, version } }: { comment: DeskComment }) {
  const t = await getTranslations('comments.desk')
  const values = { id, version: String(version) }
  if (state === 'shown')
    return (
      <ButtonForm action={decideOnComment} values={{ ...values, act: 'hide' }}>
        <SubmitButton kind="secondary">{t('hide')}</SubmitButton>
      </ButtonForm>
    )
  return (
    <div className="flex flex-wrap items-start gap-4">
      <ButtonForm action={decideOnComment} values={{ ...values, act: 'show' }}>
        <SubmitButton kind="secondary">{t('show')}</SubmitButton>
      </ButtonForm>
      {state === 'waiting' && (
        <AskFirst act={t('refuse')}>
          <p>{t('why')}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {refusals.map((reason) => (
              <ButtonForm key={reason} action={decideOnComment} values={{ ...values, act: 'refuse', reason }}>
                <SubmitButton kind="secondary">{t(`reasons.${reason}`)}</SubmitButton>
              </ButtonForm>
            ))}
          </div>
        </AskFirst>
      )}
    </div>
  )
}
