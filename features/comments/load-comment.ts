import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'

/** What is known of a comment before it is read: enough to decide, nothing to show. */
export interface CommentKey extends InCampaign {
  id: string
  petitionId: string
  signatureId: string
}

/** Loads a comment for one purpose; null where it is not theirs. */
export const loadComment = loaderInCampaign<CommentKey>(async (db, id, campaign) => {
  const comment = await db.comment.findUnique({ where: { id }, select: { petitionId: true, signatureId: true } })
  const petition =
    comment && (await db.petition.findUnique({ where: { id: comment.petitionId }, select: { campaign } }))
  return comment && petition && { id, ...comment, ...petition }
})
