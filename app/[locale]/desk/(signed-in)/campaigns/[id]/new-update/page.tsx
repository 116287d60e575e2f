import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskNewUpdate } from '@/features/updates/web/desk-new-update'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates.desk.begin')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'edit', id)
  if (campaign.state === 'archived') notFound()
  const { originalLocale } = await readCampaign(desk.context, permitted)
  return <DeskNewUpdate campaign={{ id: campaign.id, originalLocale }} />
}
