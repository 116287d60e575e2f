import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignPartPage } from '@/features/campaigns/web/campaign-part-page'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { PublicUpdates } from '@/features/updates/web/public-updates'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const [campaign, t] = await Promise.all([publicCampaign(slug, locale), getTranslations('updates')])
  return { title: `${t('title')}: ${campaign.title}` }
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  const campaign = await publicCampaign(slug, locale)
  return (
    <CampaignPartPage campaign={campaign} part="news">
      <PublicUpdates campaign={campaign} whole />
    </CampaignPartPage>
  )
}
