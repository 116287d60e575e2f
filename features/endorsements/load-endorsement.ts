import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'

/** What is known of an organisation's signature before it is read. */
export interface EndorsementKey extends InCampaign {
  id: string
  petitionId: string
}

export type ModeratedEndorsement = Permitted<'hideNames', EndorsementKey>

/** Loads an organisation's signature for one purpose; null where it is not theirs. */
export const loadEndorsement = loaderInCampaign<EndorsementKey>(async (db, id, campaign) => {
  const row = await db.endorsement.findUnique({
    where: { id },
    select: { id: true, petitionId: true, petition: { select: { campaign } } },
  })
  return row && { id: row.id, petitionId: row.petitionId, campaign: row.petition.campaign }
})
