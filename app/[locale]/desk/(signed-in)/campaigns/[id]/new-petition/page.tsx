import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskNewPetition } from '@/features/petitions/web/desk-new-petition'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('petitions.desk.begin')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'edit', id)
  if (campaign.state === 'archived') notFound()
  const { originalLocale } = await readCampaign(desk.context, permitted)
  return <DeskNewPetition campaign={{ id: campaign.id, title: campaign.title, originalLocale }} />
}
