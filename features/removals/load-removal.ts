import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'

export interface RemovalKey {
  id: string
  teamId: string
}

/** Loads a removal for one purpose. Null for an unknown one, another team's, and where the role falls short. */
export async function loadRemoval<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, RemovalKey> | null> {
  if (!isId(id)) return null
  const row = await db.removal.findUnique({
    where: { id },
    select: { id: true, teamId: true, team: { select: roleOf(organiser) } },
  })
  if (!row) return null
  const { team, ...key } = row
  return permit(ability, organiser, team.memberships[0]?.role, key)
}
