import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listPublicCampaigns } from '@/features/campaigns/list-public-campaigns'
import { readPublicCampaign } from '@/features/campaigns/read-public-campaign'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** The campaign of a page, read once for its title and its body; a 404 when there is none. */
export const publicCampaign = cache(async (slug: string, language: string) => {
  const campaign = (await readPublicCampaign(webContext(), slug, language)) ?? notFound()
  tagDocument(
    `campaign:${campaign.id}`,
    ...campaign.petitions.map(({ id }) => `petition:${id}` as const),
    ...campaign.letters.map(({ id }) => `model-letter:${id}` as const),
    ...[campaign.cover, campaign.ending?.picture, ...campaign.pictures.values()].flatMap((one) =>
      one ? [`picture:${one.id}` as const] : [],
    ),
  )
  return campaign
})

/** The campaigns of the start page. */
export const publicCampaigns = cache(async (language: string) => {
  const campaigns = await listPublicCampaigns(webContext(), language)
  tagDocument(
    'home',
    ...campaigns.flatMap(({ id, petitionIds }) => [
      `campaign:${id}` as const,
      ...petitionIds.map((petition) => `petition:${petition}` as const),
    ]),
  )
  return campaigns
})
