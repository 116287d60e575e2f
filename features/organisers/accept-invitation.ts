import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { minute } from '@/features/days'
import { hashToken } from '@/features/safety/create-token'
import { createSignInToken } from './create-sign-in-token'

/**
 * Takes up an invitation: puts its address on the team with the role it names and returns a token that signs it in
 * within a minute. An organiser who is here already keeps their name. Refuses a link that is unknown, used or too old.
 */
export async function acceptInvitation(
  { db, now }: Context,
  { token, name, locale }: { token: string; name: string; locale: string },
): Promise<{ ok: true; signInToken: string } | { ok: false; reason: 'gone' }> {
  return db.$transaction(async (tx) => {
    const [invitation] = await tx.invitation.updateManyAndReturn({
      where: { tokenHash: hashToken(token), acceptedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
      select: { teamId: true, email: true, role: true },
    })
    if (!invitation) return { ok: false, reason: 'gone' }
    const { teamId, email, role } = invitation
    const { id } = await tx.organiser.upsert({
      where: { email },
      create: { email, name, locale },
      update: { removedAt: null },
      select: { id: true },
    })
    await tx.membership.upsert({
      where: { teamId_organiserId: { teamId, organiserId: id } },
      create: { teamId, organiserId: id, role },
      update: { role },
      select: { role: true },
    })
    await recordAction(tx, { by: id, teamId, action: 'invitation.accept', object: `organiser:${id}`, at: now })
    return { ok: true, signInToken: await createSignInToken({ db: tx, now }, email, minute) }
  })
}
