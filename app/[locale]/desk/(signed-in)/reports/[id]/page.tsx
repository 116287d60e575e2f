import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadReport } from '@/features/reports/load-report'
import { readDeskReport } from '@/features/reports/read-desk-report'
import { DeskReportPage } from '@/features/reports/web/desk-report-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports.desk')
  return { title: t('one') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const permitted = (await loadReport(context, organiser, 'moderateReplies', id)) ?? notFound()
  return <DeskReportPage report={await readDeskReport(context, permitted, locale)} told={told} />
}
