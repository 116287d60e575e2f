import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { ReplyState } from '@/generated/prisma/enums'

/** What is known of a reply before it is read. */
export interface ReplyKey extends InCampaign {
  id: string
  state: ReplyState
}
export type ModeratedReply = Permitted<'moderateReplies', ReplyKey>

/** Loads a reply for one purpose; null where it is not theirs. */
export const loadReply = loaderInCampaign<ReplyKey>(async (db, id, campaign) =>
  db.reply.findUnique({ where: { id }, select: { id: true, state: true, campaign } }),
)
