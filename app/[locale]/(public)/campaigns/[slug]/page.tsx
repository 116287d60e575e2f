import type { Metadata } from 'next'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { PublicCampaignPage } from '@/features/campaigns/web/public-campaign-page'
import { SharePage } from '@/features/frame/web/share-page'
import { PublicBoard } from '@/features/letter-sets/web/public-board'
import { ToldBySupporters } from '@/features/letters/web/told-by-supporters'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { title, summary } = await publicCampaign(slug, locale)
  return { title, description: summary }
}

export default async function CampaignPage({ params }: Props) {
  const { locale, slug } = await params
  const campaign = await publicCampaign(slug, locale)
  return (
    <PublicCampaignPage campaign={campaign}>
      <PublicBoard campaignId={campaign.id} />
      <ToldBySupporters campaignId={campaign.id} />
      <SharePage title={campaign.title} path={`/campaigns/${campaign.slug}`} />
    </PublicCampaignPage>
  )
}
