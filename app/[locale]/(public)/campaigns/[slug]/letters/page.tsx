import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OutcomeMap } from '@/features/addressees/web/map-figure'
import { CampaignPartPage } from '@/features/campaigns/web/campaign-part-page'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { PublicBoard } from '@/features/letter-sets/web/public-board'
import { ToldBySupporters } from '@/features/letters/web/told-by-supporters'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const [campaign, t] = await Promise.all([publicCampaign(slug, locale), getTranslations('letter-sets.board')])
  return { title: `${t('title')}: ${campaign.title}` }
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  const campaign = await publicCampaign(slug, locale)
  const src = `/${locale}/campaigns/${slug}/map.svg`
  return (
    <CampaignPartPage campaign={campaign} part="letters">
      <PublicBoard campaign={campaign} map={(groups) => <OutcomeMap src={src} groups={groups} />} whole />
      <ToldBySupporters campaign={campaign} whole />
    </CampaignPartPage>
  )
}
