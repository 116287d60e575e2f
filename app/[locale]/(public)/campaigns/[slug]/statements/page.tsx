import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignPartPage } from '@/features/campaigns/web/campaign-part-page'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { AllCampaignStatements } from '@/features/statements/web/campaign-statements'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const [campaign, t] = await Promise.all([publicCampaign(slug, locale), getTranslations('statements')])
  return { title: `${t('title')}: ${campaign.title}` }
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  const campaign = await publicCampaign(slug, locale)
  return (
    <CampaignPartPage campaign={campaign} part="statements">
      <AllCampaignStatements campaign={campaign} />
    </CampaignPartPage>
  )
}
