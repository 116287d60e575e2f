import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { ExportState } from '@/generated/prisma/enums'

/** What is known of an export before it is read: enough to decide, nothing to show. */
export interface ExportKey {
  id: string
  teamId: string
  number: number
  kind: string
  state: ExportState
  askedBy: string
}

/**
 * Loads an export for one purpose. Null for an unknown one, another team's, and one where the organiser's role falls
 * short: all are "not found".
 */
export async function loadExport<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, ExportKey> | null> {
  if (!isId(id)) return null
  const row = await db.export.findUnique({
    where: { id },
    select: {
      id: true,
      teamId: true,
      number: true,
      kind: true,
      state: true,
      askedBy: true,
      team: { select: roleOf(organiser) },
    },
  })
  if (!row) return null
  const { team, ...key } = row
  return permit(ability, organiser, team.memberships[0]?.role, key)
}
