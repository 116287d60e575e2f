import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'

/** What is known of a stall before it is read. */
export interface StallKey extends InCampaign {
  id: string
  petitionId: string
}

export type EditableStall = Permitted<'edit', StallKey>

/** Loads a stall for one purpose; null where it is not theirs. */
export const loadStall = loaderInCampaign<StallKey>(async (db, id, campaign) => {
  const row = await db.stall.findUnique({
    where: { id },
    select: { id: true, petitionId: true, petition: { select: { campaign } } },
  })
  return row && { id: row.id, petitionId: row.petitionId, campaign: row.petition.campaign }
})
