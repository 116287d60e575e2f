import type { Team } from '@/features/access/load-team'
import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
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
