import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OutcomeChoice } from '@/features/deliveries/web/outcome-fields'
import { reportedEvent } from '@/features/reports/web/report-loaders'
import { ReportPage } from '@/features/reports/web/report-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; code: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { sent } = await readQuery(searchParams)
  const t = await getTranslations('reports.form')
  const title = sent === 'yes' ? t('thanks.title') : t('title')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('errorTitle', { title }) : title, robots: 'noindex' }
}

export default async function Report({ params, searchParams }: Props) {
  const [{ locale, code }, { sent }] = await Promise.all([params, readQuery(searchParams)])
  return (
    <ReportPage
      code={code}
      event={await reportedEvent(code, locale)}
      sent={sent === 'yes'}
      outcome={(chosen, error) => <OutcomeChoice channel="by_hand" chosen={chosen} error={error} />}
    />
  )
}
