import type { Context } from '@/features/context'
import { day } from '@/features/days'
import { sessionIdle } from './rules'

/** An invitation that nobody took is kept this long after its end, so that its page can say so. */
const invitationKept = 30 * day

/** Deletes sessions that have ended, sign-in links that were not used, and invitations of long ago. */
export async function purgeExpired({ db, now }: Context): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: now } }, { lastSeenAt: { lt: before(sessionIdle) } }] },
  })
  await db.signInToken.deleteMany({ where: { expiresAt: { lt: before(day) } } })
  await db.invitation.deleteMany({ where: { expiresAt: { lt: before(invitationKept) }, acceptedAt: null } })
}
