import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskComments } from '@/features/comments/list-desk-comments'
import { commentPath } from '@/features/comments/rules'
import type { CommentFilter } from '@/features/comments/schema'
import { isoDay } from '@/features/days'
import { PageTitle } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { Told } from '@/ui/told'
import { DeskCommentCard } from './desk-comment'

interface Props {
  list: DeskComments
  filter: CommentFilter
  told: string | undefined
}

const states = ['waiting', 'shown', 'refused', 'hidden'] as const

/** Comments for the walls of petitions: those that wait first, one by one, and what was decided. */
export async function DeskCommentsPage({ list: { comments, next }, filter: { state }, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('comments')
  const page = (of: string) => `${commentPath.desk(locale)}?state=${of}`
  return (
    <>
      <PageTitle lead={t('desk.lead')}>{t('desk.title')}</PageTitle>
      <Told told={told} good={['show', 'refuse', 'hide']} bad={['changed']} say={(code) => t(`desk.told.${code}`)} />
      <PageTabs
        label={t('desk.states')}
        link={Link}
        tabs={states.map((one) => ({ href: page(one), name: t(`desk.state.${one}`), current: one === state }))}
      />
      {comments.length === 0 && <p className="mt-8 text-muted">{t('desk.none')}</p>}
      <ul className="mt-8 divide-y divide-line">
        {comments.map((comment) => (
          <li key={comment.id} className="py-6 first:pt-0">
            <DeskCommentCard comment={comment} />
          </li>
        ))}
      </ul>
      {next && (
        <p className="mt-6">
          <Link
            href={`${page(state)}&after=${isoDay(next.day)}.${next.id}`}
            className="inline-flex min-h-11 items-center"
          >
            {t('desk.more')}
          </Link>
        </p>
      )}
    </>
  )
}
