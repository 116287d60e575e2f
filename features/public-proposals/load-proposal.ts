import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { ProposalKind, ProposalState } from '@/generated/prisma/enums'

/** What is known of a proposal before it is read: enough to decide, nothing to show. */
export interface ProposalKey {
  id: string
  teamId: string
  kind: ProposalKind
  state: ProposalState
}

export type EditableProposal = Permitted<'edit', ProposalKey>

/** Loads a proposal for one purpose; null where it is not theirs, or nobody has confirmed it. */
export async function loadProposal<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, ProposalKey> | null> {
  if (!isId(id)) return null
  const row = await db.publicProposal.findUnique({
    where: { id, NOT: { state: 'pending' } },
    select: { id: true, teamId: true, kind: true, state: true, team: { select: roleOf(organiser) } },
  })
  if (!row) return null
  const { team, ...key } = row
  return permit(ability, organiser, team.memberships[0]?.role, key)
}
