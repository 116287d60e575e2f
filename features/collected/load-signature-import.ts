import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'

/** What is known of an import before it is read: enough to decide, nothing to show. */
export interface SignatureImportKey {
  id: string
  teamId: string
  petitionId: string
}

/** Loads an import of signatures for one purpose. Null for an unknown one, another team's, and where the role falls short. */
export async function loadSignatureImport<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, SignatureImportKey> | null> {
  if (!isId(id)) return null
  const row = await db.signatureImport.findUnique({
    where: { id },
    select: {
      id: true,
      petitionId: true,
      petition: { select: { campaign: { select: { teamId: true, team: { select: roleOf(organiser) } } } } },
    },
  })
  if (!row) return null
  const { teamId, team } = row.petition.campaign
  return permit(ability, organiser, team.memberships[0]?.role, { id: row.id, petitionId: row.petitionId, teamId })
}
