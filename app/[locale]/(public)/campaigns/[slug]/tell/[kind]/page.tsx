import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { OwnReportPage } from '@/features/reports/web/own-report-page'
import { reportOffices } from '@/features/reports/web/report-loaders'
import { ownKindOf } from '@/features/reports/web/report-route'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string; kind: string }>
  searchParams: PageQuery
}

async function read({ params, searchParams }: Props) {
  const [{ locale, slug, kind: given }, { sent, addressee }] = await Promise.all([params, readQuery(searchParams)])
  const kind = ownKindOf(given) ?? notFound()
  return { locale, kind, sent: sent === 'yes', addressee, campaign: await publicCampaign(slug, locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { kind, sent, campaign } = await read(props)
  const [t, own] = await Promise.all([getTranslations('reports.form'), getTranslations(`reports.own.${kind}`)])
  const title = `${sent ? t('thanks.title') : own('title')}: ${campaign.title}`
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('errorTitle', { title }) : title, robots: 'noindex' }
}

export default async function Tell(props: Props) {
  const { locale, ...page } = await read(props)
  const offices = await reportOffices(page.campaign.id, locale)
  return <OwnReportPage {...page} offices={offices} now={new Date()} />
}
