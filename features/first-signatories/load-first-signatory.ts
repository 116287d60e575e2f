import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'

/** What is known of somebody at the head of a petition before they are read. */
export interface FirstSignatoryKey extends InCampaign {
  id: string
  petitionId: string
}

export type EditableFirstSignatory = Permitted<'edit', FirstSignatoryKey>

/** Loads somebody at the head of a petition for one purpose; null where they are not theirs. */
export const loadFirstSignatory = loaderInCampaign<FirstSignatoryKey>(async (db, id, campaign) => {
  const row = await db.firstSignatory.findUnique({
    where: { id },
    select: { id: true, petitionId: true, petition: { select: { campaign } } },
  })
  return row && { id: row.id, petitionId: row.petitionId, campaign: row.petition.campaign }
})
