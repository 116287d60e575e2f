import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'

/** What is known of a comment on a statement before it is read: enough to decide, nothing to show. */
export interface ContributionKey {
  id: string
  teamId: string
  statementId: string
}

/** Loads a comment on a statement for one purpose; null where it is not theirs, or nobody has confirmed it. */
export async function loadContribution<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, ContributionKey> | null> {
  if (!isId(id)) return null
  const row = await db.contribution.findUnique({
    where: { id, NOT: { state: 'pending' } },
    select: {
      id: true,
      statementId: true,
      statement: { select: { teamId: true, team: { select: roleOf(organiser) } } },
    },
  })
  if (!row) return null
  const { statement, ...key } = row
  const thing = { ...key, teamId: statement.teamId }
  return permit(ability, organiser, statement.team.memberships[0]?.role, thing)
}
