import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { hashToken } from '@/features/safety/create-token'
import { sessionLife } from './rules'

/** Begins a session for an organiser who is not removed; only the SHA-256 of its token is kept. */
export async function openSession(
  { db, now }: Context,
  { organiserId, token }: { organiserId: string; token: string },
): Promise<{ ok: true; expiresAt: Date } | { ok: false; reason: 'removed' }> {
  const expiresAt = new Date(now.getTime() + sessionLife)
  return db.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { expiresAt: { lt: now } } })
    const opened = await tx.$executeRaw`
      INSERT INTO sessions (token_hash, organiser_id, created_at, last_seen_at, expires_at)
      SELECT ${hashToken(token)}::bytea, id, ${now}::timestamptz, ${now}::timestamptz, ${expiresAt}::timestamptz FROM organisers
      WHERE id = ${organiserId}::uuid AND removed_at IS NULL`
    if (opened === 0) return { ok: false, reason: 'removed' }
    const object = `organiser:${organiserId}`
    // Each team's log tells who got in; somebody without a team stands in the log of the site alone.
    const teams = await tx.membership.findMany({ where: { organiserId }, select: { teamId: true } })
    for (const { teamId } of teams.length > 0 ? teams : [{ teamId: null }]) {
      await recordAction(tx, { by: organiserId, teamId, action: 'organiser.sign-in', object, at: now })
    }
    return { ok: true, expiresAt }
  })
}
