import { notFound } from 'next/navigation'
import type { Ability, Permitted } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { WebContext } from '@/features/context'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { requireDesk } from './session'

/** What is of one campaign. */
interface OfCampaign {
  id: string
  campaignId: string
}

type Load<A extends Ability, Thing> = (
  context: WebContext,
  organiser: SignedInOrganiser,
  ability: A,
  id: string,
) => Promise<Permitted<A, Thing> | null>

/**
 * A campaign, or a thing of one, for a page of the desk: who asks, what they may do with it, and the campaign as the desk
 * lists it. A 404 for everybody who may not; whoever is not signed in is sent to the sign-in page.
 */
export async function openCampaignPage<A extends Ability, Thing extends CampaignKey | OfCampaign>(
  locale: string,
  load: Load<A, Thing>,
  ability: A,
  id: string,
) {
  const desk = await requireDesk(locale)
  const permitted = (await load(desk.context, desk.organiser, ability, id)) ?? notFound()
  const only = 'campaignId' in permitted ? permitted.campaignId : permitted.id
  const [campaign] = await listDeskCampaigns(desk.context, desk.organiser, locale, only)
  return { desk, permitted, campaign: campaign ?? notFound() }
}
