import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import { campaignOf, type InCampaign, permitInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { Context } from '@/features/context'

/** What is known of somebody at the head of a petition before they are read. */
export interface FirstSignatoryKey extends InCampaign {
  id: string
  petitionId: string
}

export type EditableFirstSignatory = Permitted<'edit', FirstSignatoryKey>

/** Loads somebody at the head of a petition for one purpose; null for unknown, another team's, or too low a role. */
export async function loadFirstSignatory<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, FirstSignatoryKey> | null> {
  if (!isId(id)) return null
  const row = await db.firstSignatory.findUnique({
    where: { id },
    select: { id: true, petitionId: true, petition: { select: { campaign: campaignOf(organiser) } } },
  })
  if (!row) return null
  const { petition, ...key } = row
  return permitInCampaign(ability, organiser, petition.campaign, key)
}
