import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'

export interface CaseKey {
  id: string
  teamId: string
}

/** Loads a case for one purpose. Null for an unknown one, another team's, and one where the role falls short. */
export async function loadCase<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, CaseKey> | null> {
  if (!isId(id)) return null
  const row = await db.case.findUnique({
    where: { id },
    select: { id: true, teamId: true, team: { select: roleOf(organiser) } },
  })
  return row && permit(ability, organiser, row.team.memberships[0]?.role, { id: row.id, teamId: row.teamId })
}
