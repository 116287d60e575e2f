import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import { type Endorsed, endorsedOf } from './name-endorsed'

/** What is known of an organisation's signature before it is read. */
export interface EndorsementKey extends InCampaign {
  id: string
  endorsed: Endorsed
}

export type ModeratedEndorsement = Permitted<'hideNames', EndorsementKey>

/** Loads an organisation's signature for one purpose; null where it is not theirs. */
export const loadEndorsement = loaderInCampaign<EndorsementKey>(async (db, id, campaign) => {
  const row = await db.endorsement.findUnique({
    where: { id },
    select: { id: true, petitionId: true, campaignId: true, petition: { select: { campaign } }, campaign },
  })
  const place = row?.petition?.campaign ?? row?.campaign
  return row && place ? { id: row.id, endorsed: endorsedOf(row), campaign: place } : null
})
