import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskNewModelLetter } from '@/features/model-letters/web/desk-new-model-letter'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('model-letters.begin')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'edit', id)
  if (campaign.state === 'archived') notFound()
  const { originalLocale, addressedState } = await readCampaign(desk.context, permitted)
  return <DeskNewModelLetter campaign={{ id: campaign.id, title: campaign.title, originalLocale, addressedState }} />
}
