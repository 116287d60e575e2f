import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readOwnPartners } from '@/features/partners/read-own-partners'
import { listPublicPartners, readPublicPartner } from '@/features/partners/read-public-partner'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** The partner of a page, read once for its title and its body; a 404 when there is none. */
export const publicPartner = cache(async (slug: string, locale: string) => {
  const partner = (await readPublicPartner(webContext(), slug, locale)) ?? notFound()
  tagDocument(
    `campaign:${partner.campaign.id}`,
    ...partner.petitions.map(({ id }) => `petition:${id}` as const),
    ...(partner.logo ? [`picture:${partner.logo.id}` as const] : []),
  )
  return partner
})

/** The partners of a campaign that its page names. */
export async function publicPartners(campaignId: string, asked: string) {
  const partners = await listPublicPartners(webContext(), { campaignId, asked })
  tagDocument(...partners.flatMap(({ logo }) => (logo ? [`picture:${logo.id}` as const] : [])))
  return partners
}

/** The partners on the own page of a signer. */
export function ownPartners(token: string, locale: string) {
  return readOwnPartners(webContext(), { token, locale })
}
