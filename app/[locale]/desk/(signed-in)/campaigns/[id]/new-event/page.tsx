import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { DeskNewEvent } from '@/features/events/web/desk-new-event'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('events.desk.begin')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'edit', id)
  if (campaign.state === 'archived') notFound()
  return <DeskNewEvent campaign={{ id: campaign.id, originalLocale: permitted.originalLocale }} />
}
