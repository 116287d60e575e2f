import { notFound } from 'next/navigation'
import type { Ability } from '@/features/access/policy'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { openCampaignPage } from '@/server/campaign-page'

/** A model letter for one page of the desk, with the head of the page. */
export async function deskModelLetter<A extends Ability>(locale: string, id: string, ability: A) {
  const page = await openCampaignPage(locale, loadModelLetter, ability, id)
  const { campaign, permitted } = page
  const letter = campaign.letters.find((one) => one.id === permitted.id) ?? notFound()
  return { ...page, letter: { ...letter, campaign } }
}
