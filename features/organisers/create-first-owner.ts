import type { Context } from '@/features/context'
import { recordAction } from './record-action'

/**
 * Makes the first team and its owner on a site where nobody can sign in yet. Refuses when there is an organiser:
 * from then on people come by invitation only.
 */
export async function createFirstOwner(
  { db, now }: Context,
  { email, name, team, locale }: { email: string; name: string; team: string; locale: string },
): Promise<{ ok: true; organiserId: string; teamId: string } | { ok: false; reason: 'not-first' }> {
  return db.$transaction(async (tx) => {
    // Two first owners at once would each be first.
    await tx.$executeRaw`LOCK TABLE organisers IN SHARE ROW EXCLUSIVE MODE`
    if ((await tx.organiser.count({ where: { removedAt: null } })) > 0) return { ok: false, reason: 'not-first' }
    const { id: teamId } = await tx.team.create({ data: { name: team }, select: { id: true } })
    const { id } = await tx.organiser.upsert({
      where: { email: email.toLowerCase() },
      create: { email: email.toLowerCase(), name, locale },
      update: { removedAt: null, name },
      select: { id: true },
    })
    await tx.membership.create({ data: { teamId, organiserId: id, role: 'owner' }, select: { role: true } })
    await recordAction(tx, { by: id, teamId, action: 'organiser.first-owner', object: `organiser:${id}`, at: now })
    return { ok: true, organiserId: id, teamId }
  })
}
