import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import { campaignOf, type InCampaign, permitInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { Context } from '@/features/context'

/** What is known of an organisation's signature before it is read. */
export interface EndorsementKey extends InCampaign {
  id: string
  petitionId: string
}

export type ModeratedEndorsement = Permitted<'hideNames', EndorsementKey>

/** Loads an organisation's signature for one purpose. Null for an unknown one, another team's, or too low a role. */
export async function loadEndorsement<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, EndorsementKey> | null> {
  if (!isId(id)) return null
  const row = await db.endorsement.findUnique({
    where: { id },
    select: { id: true, petitionId: true, petition: { select: { campaign: campaignOf(organiser) } } },
  })
  if (!row) return null
  const { petition, ...key } = row
  return permitInCampaign(ability, organiser, petition.campaign, key)
}
