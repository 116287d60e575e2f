import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import { campaignOf, type InCampaign, permitInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { Context } from '@/features/context'

/** What is known of a comment before it is read: enough to decide, nothing to show. */
export interface CommentKey extends InCampaign {
  id: string
  petitionId: string
  signatureId: string
}

/** Loads a comment for one purpose. Null for an unknown one, another team's, and where the role falls short alike. */
export async function loadComment<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, CommentKey> | null> {
  if (!isId(id)) return null
  const comment = await db.comment.findUnique({ where: { id }, select: { petitionId: true, signatureId: true } })
  const petition =
    comment &&
    (await db.petition.findUnique({
      where: { id: comment.petitionId },
      select: { campaign: campaignOf(organiser) },
    }))
  return comment && petition && permitInCampaign(ability, organiser, petition.campaign, { id, ...comment })
}
