import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { listPublicCampaigns } from '@/features/campaigns/list-public-campaigns'
import { HomePage } from '@/features/campaigns/web/public-home-page'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: { absolute: `Postbag · ${t('title')}` }, description: t('lead') }
}

export default async function Home() {
  const campaigns = await listPublicCampaigns(webContext(), await getLocale())
  tagDocument(
    'home',
    ...campaigns.flatMap(({ id, petitionIds }) => [
      `campaign:${id}`,
      ...petitionIds.map((petition) => `petition:${petition}`),
    ]),
  )
  return <HomePage campaigns={campaigns} />
}
