import { isId } from '@/features/access/ids'
import type { Team } from '@/features/access/load-team'
import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { Role } from '@/generated/prisma/enums'

export interface Member {
  id: string
  name: string
  role: Role
}

/** Who is on the team, by name. */
export async function listMembers({ db }: Context, team: Permitted<Ability, Team>): Promise<Member[]> {
  const rows = await db.membership.findMany({
    where: { teamId: team.teamId, organiser: { removedAt: null } },
    select: { role: true, organiser: { select: { id: true, name: true } } },
    orderBy: [{ role: 'asc' }, { organiser: { name: 'asc' } }],
  })
  return rows.map(({ role, organiser }) => ({ ...organiser, role }))
}

/** The members' addresses by id: for owners, who decide whom they let in. */
export async function listAddresses(
  { db }: Context,
  team: Permitted<'manageTeam', Team>,
): Promise<Record<string, string>> {
  const rows = await db.membership.findMany({
    where: { teamId: team.teamId },
    select: { organiser: { select: { id: true, email: true } } },
  })
  return Object.fromEntries(rows.map(({ organiser }) => [organiser.id, organiser.email]))
}

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
export async function findInvitation({ db }: Context, token: string) {
  if (!isToken(token)) return null
  return db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { role: true, expiresAt: true, acceptedAt: true, team: { select: { name: true } } },
  })
}

/** An organiser who may sign in, by id or by address; null for everybody else. */
export async function findOrganiser(
  { db }: Context,
  by: { id: string } | { email: string },
): Promise<{ id: string; email: string; name: string } | null> {
  if ('id' in by && !isId(by.id)) return null
  const row = await db.organiser.findUnique({
    where: by,
    select: { id: true, email: true, name: true, removedAt: true },
  })
  if (!row || row.removedAt) return null
  return { id: row.id, email: row.email, name: row.name }
}

/** True while a sign-in link works; looking does not use it up. */
export async function isSignInTokenAlive({ db, now }: Context, token: string): Promise<boolean> {
  if (!isToken(token)) return false
  const row = await db.signInToken.findUnique({ where: { tokenHash: hashToken(token) }, select: { expiresAt: true } })
  return row !== null && row.expiresAt > now
}

/** The last things done in the team, newest first: who (by name), what, to what. */
export async function listActions({ db }: Context, team: Permitted<'manageTeam', Team>) {
  const entries = await db.auditEntry.findMany({
    where: { teamId: team.teamId },
    select: { id: true, organiserId: true, action: true, object: true, at: true },
    orderBy: { id: 'desc' },
    take: 50,
  })
  const ids = [...new Set(entries.flatMap((entry) => entry.organiserId ?? []))]
  const people = await db.organiser.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return entries.map(({ id, organiserId, ...entry }) => ({
    ...entry,
    id: String(id),
    who: (organiserId && names.get(organiserId)) || null,
  }))
}
