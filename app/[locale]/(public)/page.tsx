import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { publicCampaigns } from '@/features/campaigns/web/public-campaign-loader'
import { PublicHomePage } from '@/features/campaigns/web/public-home-page'
import { WayToPropose } from '@/features/public-proposals/web/way-to-propose'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('campaigns.home')
  return { title: { absolute: `Postbag · ${t('title')}` }, description: t('lead') }
}

export default async function Home() {
  return (
    <PublicHomePage campaigns={await publicCampaigns(await getLocale())}>
      <WayToPropose className="mt-10" />
    </PublicHomePage>
  )
}
