import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadPublicCampaign } from '@/features/campaigns/load-public-campaign'
import { PublicCampaignPage } from '@/features/campaigns/web/public-campaign-page'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

async function load({ params }: Props) {
  const { locale, slug } = await params
  return (await loadPublicCampaign(webContext(), slug, locale)) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, summary } = await load(props)
  return { title, description: summary }
}

export default async function CampaignPage(props: Props) {
  const campaign = await load(props)
  tagDocument(
    `campaign:${campaign.id}`,
    ...campaign.petitions.map(({ id }) => `petition:${id}`),
    ...campaign.letters.map(({ id }) => `model-letter:${id}`),
  )
  return <PublicCampaignPage campaign={campaign} />
}
