import type { Metadata } from 'next'
import { OutcomeMap } from '@/features/addressees/web/map-figure'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { PublicCampaignPage } from '@/features/campaigns/web/public-campaign-page'
import { ShownPeople } from '@/features/cases/web/shown-people'
import { CampaignOrganisations } from '@/features/endorsements/web/campaign-organisations'
import { CampaignEvents } from '@/features/events/web/campaign-events'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { SharePage } from '@/features/frame/web/share-page'
import { PublicBoard } from '@/features/letter-sets/web/public-board'
import { ToldBySupporters } from '@/features/letters/web/told-by-supporters'
import { LocalCopies, PartOfCampaign } from '@/features/local-copies/web/public-copies'
import { CampaignPartners } from '@/features/partners/web/campaign-partners'
import { linkedPicture } from '@/features/pictures/web/linked-picture'
import { CampaignReports } from '@/features/reports/web/shown-reports'
import { CampaignStatements } from '@/features/statements/web/campaign-statements'
import { CampaignTimeline } from '@/features/timeline/web/campaign-timeline'
import { updatePath } from '@/features/updates/rules'
import { PublicUpdates } from '@/features/updates/web/public-updates'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ organisations?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const [campaign, { alternates, openGraph }] = await Promise.all([publicCampaign(slug, locale), publicMetadata()])
  const { title, summary, cover } = campaign
  const types = { 'application/atom+xml': updatePath.feed(locale, slug) }
  const images = cover ? { images: [linkedPicture(locale, cover)] } : {}
  return { title, description: summary, alternates: { ...alternates, types }, openGraph: { ...openGraph, ...images } }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { organisations }] = await Promise.all([params, searchParams])
  const campaign = await publicCampaign(slug, locale)
  const map = `/${locale}/campaigns/${slug}/map.svg`
  return (
    <PublicCampaignPage
      campaign={campaign}
      parts={{
        partOf: <PartOfCampaign campaignId={campaign.id} />,
        local: <LocalCopies campaignId={campaign.id} />,
        people: <ShownPeople campaignId={campaign.id} />,
        board: <PublicBoard campaign={campaign} map={(groups) => <OutcomeMap src={map} groups={groups} />} />,
        events: <CampaignEvents campaignId={campaign.id} />,
        news: <PublicUpdates campaign={campaign} />,
        statements: <CampaignStatements campaign={campaign} />,
        organisations: <CampaignOrganisations campaign={campaign} page={Number(organisations) || 1} />,
        partners: <CampaignPartners campaignId={campaign.id} />,
        told: <ToldBySupporters campaign={campaign} />,
        reports: <CampaignReports campaign={campaign} />,
        timeline: <CampaignTimeline campaign={campaign} />,
        share: <SharePage title={campaign.title} path={`/campaigns/${campaign.slug}`} />,
      }}
    />
  )
}
