import { isId } from '@/features/access/ids'
import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'

/** Takes back an invitation of this team that nobody has accepted: its link stops working at once. */
export async function withdrawInvitation(
  { db, now }: Context,
  { team, invitationId }: { team: Permitted<'manageTeam', Team>; invitationId: string },
): Promise<{ ok: true } | { ok: false; reason: 'not-found' }> {
  if (!isId(invitationId)) return { ok: false, reason: 'not-found' }
  const { teamId, by } = team
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.deleteMany({ where: { id: invitationId, teamId, acceptedAt: null } })
    if (count === 0) return { ok: false, reason: 'not-found' }
    const object = `invitation:${invitationId}`
    await recordAction(tx, { by, teamId, action: 'invitation.withdraw', object, at: now })
    return { ok: true }
  })
}
