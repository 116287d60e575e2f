import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { ReplyState } from '@/generated/prisma/enums'

/** What is known of a reply before it is read. */
export interface ReplyKey {
  id: string
  campaignId: string
  teamId: string
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
    select: {
      id: true,
      campaignId: true,
      state: true,
      campaign: { select: { teamId: true, team: { select: roleOf(organiser) } } },
    },
  })
  if (!row) return null
  const { campaign, ...reply } = row
  return permit(ability, organiser, campaign.team.memberships[0]?.role, { ...reply, teamId: campaign.teamId })
}
