import { hour, minute } from '@/features/days'
import { interfaceLocales } from '@/features/places/languages'
import { tell, toldName } from '@/features/texts/told'
import type { Role } from '@/generated/prisma/enums'

/** A session ends after this long without a request, and after {@link sessionLife} in any case (ms; ASVS 5.0, 7.3). */
export const sessionIdle = 30 * minute
export const sessionLife = 12 * hour
/** How long a mailed sign-in link and its code work (ms). */
export const signInLife = 20 * minute
/** Wrong codes that may be typed before the link is the only way left. */
export const codeTries = 5
/** Sign-in mails one address may have waiting at a time, so that nobody is flooded through us. */
export const signInsAtOnce = 3
/**
 * After so many in a day that nobody answered, a link lasts for {@link longSignInLife}: a stranger who goes on asking
 * brings few mails more, and whoever may have none at the moment has a link in the mailbox that works.
 */
export const shortSignInsADay = 6
export const longSignInLife = 24 * hour
/** How long an invitation works (ms). */
export const invitationLife = 7 * 24 * hour
/** Invitations one team may send on one day. */
export const invitationsADay = 20

/** How long after a button that was not obeyed one comes back to its page by signing in (ms). */
export const comeBackLife = hour
/** The word in an address by which its page says that what was pressed there was not done. */
export const notDone = 'not-done'

/** Characters of an address that a cookie of ours brings back, sealed; see `wrap-text.ts`. */
const longestPage = 700
const deskPage = new RegExp(`^/(?:${interfaceLocales.join('|')})/desk(?!/(?:sign-in|invitations)(?:/|$))(?:/[\\w-]+)*$`)

/**
 * The page of the desk with that address, marked as one where something was not done; without what it told before, and
 * without what it was asked where that is too long to be kept.
 * Undefined for what is no page of the desk, and for its doors.
 */
export function deskPageOf(url: string): string | undefined {
  const [path = '', query] = url.split('?', 2)
  if (path.length > longestPage / 2 || !deskPage.test(path)) return undefined
  const asked = new URLSearchParams(query)
  for (const before of [toldName, '_rsc']) asked.delete(before)
  const page = tell(asked.size > 0 ? `${path}?${asked}` : path, notDone)
  return page.length > longestPage ? tell(path, notDone) : page
}

/** True while a session lets its bearer in. */
export function isSessionAlive(session: { createdAt: Date; lastSeenAt: Date }, now: Date): boolean {
  const at = now.getTime()
  return at - session.lastSeenAt.getTime() < sessionIdle && at - session.createdAt.getTime() < sessionLife
}

/** What has become of an invitation. */
export function invitationState(
  invitation: { expiresAt: Date; acceptedAt: Date | null },
  now: Date,
): 'open' | 'accepted' | 'expired' {
  if (invitation.acceptedAt) return 'accepted'
  return invitation.expiresAt > now ? 'open' : 'expired'
}

/** True when taking the role from this member would leave the team without an owner. */
export function isLastOwner(members: readonly { organiserId: string; role: Role }[], organiserId: string): boolean {
  const owners = members.filter((member) => member.role === 'owner')
  return owners.length === 1 && owners[0]?.organiserId === organiserId
}
