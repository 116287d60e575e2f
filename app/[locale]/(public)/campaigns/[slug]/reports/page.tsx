import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignPartPage } from '@/features/campaigns/web/campaign-part-page'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { readWallPlace } from '@/features/reports/schema'
import { ReportWall } from '@/features/reports/web/shown-reports'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const [campaign, t] = await Promise.all([publicCampaign(slug, locale), getTranslations('reports.public')])
  return { title: `${t('title')}: ${campaign.title}` }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, slug }, { below }] = await Promise.all([params, readQuery(searchParams)])
  const campaign = await publicCampaign(slug, locale)
  return (
    <CampaignPartPage campaign={campaign} part="reports">
      <ReportWall campaign={campaign} below={readWallPlace(below)} />
    </CampaignPartPage>
  )
}
