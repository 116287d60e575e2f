import { notFound } from 'next/navigation'
import type { Ability } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { requireDesk } from '@/server/session'

/**
 * A model letter for one page of the desk: who asks, what they may do with it, and the head of the page with its
 * campaign. A 404 for everybody who may not; whoever is not signed in is sent to the door.
 */
export async function deskLetter<A extends Ability>(locale: string, id: string, ability: A) {
  const desk = await requireDesk(locale)
  const permitted = (await loadModelLetter(desk.context, desk.organiser, ability, id)) ?? notFound()
  const [campaign] = await listDeskCampaigns(desk.context, desk.organiser, locale, permitted.campaignId)
  const letter = campaign?.letters.find((one) => one.id === permitted.id)
  if (!campaign || !letter) notFound()
  return { desk, permitted, campaign, letter: { ...letter, campaign } }
}
