import { notFound } from 'next/navigation'
import type { Ability } from '@/features/access/policy'
import { loadPetition } from '@/features/petitions/load-petition'
import { openCampaignPage } from '@/server/campaign-page'

/** A petition for one page of the desk, with the head of the page. */
export async function deskPetition<A extends Ability>(locale: string, id: string, ability: A) {
  const page = await openCampaignPage(locale, loadPetition, ability, id)
  const { campaign, permitted } = page
  const petition = campaign.petitions.find((one) => one.id === permitted.id) ?? notFound()
  return { ...page, petition: { ...petition, campaign } }
}
