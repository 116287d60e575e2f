import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'

/** What is known of a batch before it is read: enough to decide, nothing to show. */
export interface BatchKey extends InCampaign {
  id: string
  petitionId: string
}

/** Loads a batch for one purpose; null where it is not theirs. */
export const loadBatch = loaderInCampaign<BatchKey>(async (db, id, campaign) => {
  const row = await db.paperBatch.findUnique({
    where: { id },
    select: { id: true, petitionId: true, petition: { select: { campaign } } },
  })
  return row && { id: row.id, petitionId: row.petitionId, campaign: row.petition.campaign }
})
