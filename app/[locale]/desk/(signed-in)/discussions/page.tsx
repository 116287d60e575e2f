import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listDeskContributions } from '@/features/discussions/list-desk-contributions'
import { contributionFilter } from '@/features/discussions/schema'
import { DeskContributionsPage } from '@/features/discussions/web/desk-contributions-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('discussions.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  if (!organiser.teams.some(({ role }) => may(role, 'hideNames'))) notFound()
  const query = await readQuery(searchParams)
  const filter = contributionFilter(query)
  const list = await listDeskContributions(context, organiser, filter, locale)
  return <DeskContributionsPage list={list} filter={filter} told={query.told} />
}
