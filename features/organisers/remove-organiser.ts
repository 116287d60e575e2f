import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { lockMembers } from './lock-members'
import { isLastOwner } from './rules'

/**
 * Takes a member off the team and ends all their sessions and waiting sign-in links at once; who is on no team any
 * more cannot come back without an invitation. Refuses to remove the last owner.
 */
export async function removeOrganiser(
  { db, now }: Context,
  { team, organiserId }: { team: Permitted<'manageTeam', Team>; organiserId: string },
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'last-owner' }> {
  const { teamId, by } = team
  return db.$transaction(async (tx) => {
    const members = await lockMembers(tx, teamId)
    if (!members.some((member) => member.organiserId === organiserId)) return { ok: false, reason: 'not-found' }
    if (isLastOwner(members, organiserId)) return { ok: false, reason: 'last-owner' }
    await tx.membership.deleteMany({ where: { teamId, organiserId } })
    await tx.session.deleteMany({ where: { organiserId } })
    const { email } = await tx.organiser.findUniqueOrThrow({ where: { id: organiserId }, select: { email: true } })
    await tx.signInToken.deleteMany({ where: { email } })
    await tx.organiser.updateMany({
      where: { id: organiserId, memberships: { none: {} } },
      data: { removedAt: now },
    })
    const object = `organiser:${organiserId}`
    await recordAction(tx, { by, teamId, action: 'organiser.remove', object, at: now })
    return { ok: true }
  })
}
