import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import { campaignOf, type InCampaign, permitInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { Context } from '@/features/context'
import type { ReplyState } from '@/generated/prisma/enums'

/** What is known of a reply before it is read. */
export interface ReplyKey extends InCampaign {
  id: string
  state: ReplyState
}
export type ModeratedReply = Permitted<'moderateReplies', ReplyKey>

/** Loads a reply for one purpose. Null for an unknown one, another team's, and one where the role falls short. */
export async function loadReply<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, ReplyKey> | null> {
  if (!isId(id)) return null
  const row = await db.reply.findUnique({
    where: { id },
    select: { id: true, state: true, campaign: campaignOf(organiser) },
  })
  if (!row) return null
  const { campaign, ...reply } = row
  return permitInCampaign(ability, organiser, campaign, reply)
}
