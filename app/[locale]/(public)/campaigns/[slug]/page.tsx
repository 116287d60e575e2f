import type { Metadata } from 'next'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { PublicCampaignPage } from '@/features/campaigns/web/public-campaign-page'
import { CampaignOrganisations } from '@/features/endorsements/web/campaign-organisations'
import { CampaignEvents } from '@/features/events/web/campaign-events'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { SharePage } from '@/features/frame/web/share-page'
import { PublicBoard } from '@/features/letter-sets/web/public-board'
import { ToldBySupporters } from '@/features/letters/web/told-by-supporters'
import { CampaignStatements } from '@/features/statements/web/campaign-statements'
import { updatePath } from '@/features/updates/rules'
import { PublicUpdates } from '@/features/updates/web/public-updates'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ organisations?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const [{ title, summary }, { alternates }] = await Promise.all([publicCampaign(slug, locale), publicMetadata()])
  const types = { 'application/atom+xml': updatePath.feed(locale, slug) }
  return { title, description: summary, alternates: { ...alternates, types } }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { organisations }] = await Promise.all([params, searchParams])
  const campaign = await publicCampaign(slug, locale)
  return (
    <PublicCampaignPage campaign={campaign}>
      <CampaignEvents campaignId={campaign.id} />
      <PublicBoard campaignId={campaign.id} />
      <CampaignStatements campaignId={campaign.id} />
      <PublicUpdates campaign={campaign} />
      <CampaignOrganisations campaign={campaign} page={Number(organisations) || 1} />
      <ToldBySupporters campaignId={campaign.id} />
      <SharePage title={campaign.title} path={`/campaigns/${campaign.slug}`} />
    </PublicCampaignPage>
  )
}
