import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readEndorsedCampaign } from '@/features/endorsements/read-endorsed-campaign'
import { readEndorsedPetition } from '@/features/endorsements/read-endorsed-petition'
import { readOwnEndorsement } from '@/features/endorsements/read-own-endorsement'
import { webContext } from '@/server/context'

/** The petition that an organisation would sign; a 404 where there is none that is open to organisations. */
export const endorsedPetition = cache(
  async (slug: string, screen: string) => (await readEndorsedPetition(webContext(), slug, screen)) ?? notFound(),
)

/** The campaign that an organisation would stand behind; a 404 where there is none that takes organisations. */
export const endorsedCampaign = cache(
  async (slug: string, screen: string) => (await readEndorsedCampaign(webContext(), slug, screen)) ?? notFound(),
)

/** The organisation of an officer's own page; a 404 when there is none. */
export async function ownEndorsement(token: string) {
  return (await readOwnEndorsement(webContext(), token)) ?? notFound()
}
