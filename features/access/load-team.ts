import type { Context } from '@/features/context'
import { isId } from './ids'
import { type Ability, type Permitted, permit } from './policy'

export interface Team {
  teamId: string
  teamName: string
}

/** Select for the role an organiser has in a team; nothing for strangers and for those who were removed. */
export function roleOf(organiser: { id: string }) {
  return {
    memberships: { where: { organiserId: organiser.id, organiser: { removedAt: null } }, select: { role: true } },
  }
}

/** Loads a team for one purpose. Null for an unknown team, a foreign one, and one where the role falls short. */
export async function loadTeam<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  teamId: string,
): Promise<Permitted<A, Team> | null> {
  if (!isId(teamId)) return null
  const team = await db.team.findUnique({
    where: { id: teamId },
    select: { id: true, name: true, ...roleOf(organiser) },
  })
  if (!team) return null
  return permit(ability, organiser, team.memberships[0]?.role, { teamId: team.id, teamName: team.name })
}
