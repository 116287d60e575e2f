import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { Role } from '@/generated/prisma/enums'
import { lockMembers } from './lock-members'
import { isLastOwner } from './rules'

/** Gives a member of the team another role. Refuses to take the role of owner from the last one. */
export async function changeRole(
  { db, now }: Context,
  { team, organiserId, role }: { team: Permitted<'manageTeam', Team>; organiserId: string; role: Role },
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'last-owner' }> {
  const { teamId, by } = team
  return db.$transaction(async (tx) => {
    const members = await lockMembers(tx, teamId)
    const member = members.find((candidate) => candidate.organiserId === organiserId)
    if (!member) return { ok: false, reason: 'not-found' }
    if (role !== 'owner' && isLastOwner(members, organiserId)) return { ok: false, reason: 'last-owner' }
    await tx.membership.updateMany({ where: { teamId, organiserId }, data: { role } })
    const action = `organiser.make-${role}` as const
    await recordAction(tx, { by, teamId, action, object: `organiser:${organiserId}`, at: now })
    return { ok: true }
  })
}
