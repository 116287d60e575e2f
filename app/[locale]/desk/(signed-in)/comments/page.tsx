import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listDeskComments } from '@/features/comments/list-desk-comments'
import { commentFilter } from '@/features/comments/schema'
import { DeskCommentsPage } from '@/features/comments/web/desk-comments-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('comments.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  if (!organiser.teams.some(({ role }) => may(role, 'hideNames'))) notFound()
  const query = await readQuery(searchParams)
  const filter = commentFilter(query)
  const list = await listDeskComments(context, organiser, filter, locale)
  return <DeskCommentsPage list={list} filter={filter} told={query.told} />
}
