import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'

/** Invitations that nobody has accepted yet, the latest first. */
export async function listInvitations({ db }: Context, team: Permitted<'manageTeam', Team>) {
  return db.invitation.findMany({
    where: { teamId: team.teamId, acceptedAt: null },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { expiresAt: 'desc' },
    take: 100,
  })
}

/** What the bearer of an invitation link may know of it; null for a link that is no invitation. */
export async function readInvitation({ db }: Context, token: string) {
  if (!isToken(token)) return null
  return db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { role: true, expiresAt: true, acceptedAt: true, team: { select: { name: true } } },
  })
}
