import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import { isSessionAlive } from './rules'
import type { SignedInOrganiser } from './schema'

const seenAgainAfter = 30_000

/**
 * Who bears this session token, read from the database at every request. Null when the session is unknown, idle for
 * too long or over, or when the organiser was removed or belongs to no team any more. Notes that they were seen.
 */
export async function continueSession({ db, now }: Context, token: string): Promise<SignedInOrganiser | null> {
  if (!isToken(token)) return null
  const tokenHash = hashToken(token)
  const session = await db.session.findUnique({
    where: { tokenHash },
    select: {
      createdAt: true,
      lastSeenAt: true,
      organiser: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          removedAt: true,
          memberships: {
            select: { role: true, team: { select: { id: true, name: true } } },
            orderBy: { team: { name: 'asc' } },
          },
        },
      },
    },
  })
  if (!session || session.organiser.removedAt || !isSessionAlive(session, now)) return null
  const { id, name, email, locale, memberships } = session.organiser
  if (memberships.length === 0) return null
  if (now.getTime() - session.lastSeenAt.getTime() > seenAgainAfter) {
    await db.session.updateMany({ where: { tokenHash }, data: { lastSeenAt: now } })
  }
  return { id, name, email, locale, teams: memberships.map(({ role, team }) => ({ ...team, role })) }
}
