import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { createToken, hashToken } from '@/features/safety/create-token'
import type { Role } from '@/generated/prisma/enums'
import { invitationLife, invitationsADay } from './rules'

/**
 * Mails somebody an invitation to a team. An older one to the same address stops working. Refuses an address that is
 * on the team already, and more than {@link invitationsADay} invitations on one day.
 */
export async function inviteOrganiser(
  context: WebContext,
  { team, email, role, locale }: { team: Permitted<'manageTeam', Team>; email: string; role: Role; locale: string },
): Promise<{ ok: true } | { ok: false; reason: 'already-member' | 'too-many' }> {
  const { db, now } = context
  const { teamId } = team
  const token = createToken()
  const mail = newMail(context, { kind: 'invitation', locale, payload: { email, token, team: team.teamName } })
  const expiresAt = new Date(now.getTime() + invitationLife)
  const outcome = await db.$transaction(async (tx) => {
    const members = await tx.membership.count({ where: { teamId, organiser: { email, removedAt: null } } })
    if (members > 0) return { ok: false, reason: 'already-member' } as const
    const yesterday = new Date(now.getTime() - 24 * 3_600_000)
    const today = await tx.auditEntry.count({ where: { teamId, action: 'invitation.send', at: { gt: yesterday } } })
    if (today >= invitationsADay) return { ok: false, reason: 'too-many' } as const
    await tx.invitation.deleteMany({ where: { teamId, email, acceptedAt: null } })
    const { id } = await tx.invitation.create({
      data: { teamId, email, role, tokenHash: hashToken(token), invitedBy: team.by, expiresAt },
      select: { id: true },
    })
    await tx.outboxMail.create({ data: mail, select: { id: true } })
    await recordAction(tx, { by: team.by, teamId, action: 'invitation.send', object: `invitation:${id}`, at: now })
    return { ok: true } as const
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}
