import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listDeskReports } from '@/features/reports/list-desk-reports'
import { listReportedDays } from '@/features/reports/list-reported-days'
import { readReportFilter } from '@/features/reports/schema'
import { DeskReportsPage } from '@/features/reports/web/desk-reports-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  if (!organiser.teams.some(({ role }) => may(role, 'moderateReplies'))) notFound()
  const query = await readQuery(searchParams)
  const filter = readReportFilter(query)
  const [list, days] = await Promise.all([
    listDeskReports(context, organiser, filter, locale),
    filter.state === 'published' ? listReportedDays(context, organiser, locale) : [],
  ])
  return <DeskReportsPage list={list} filter={filter} days={days} told={query.told} />
}
