import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { ContentImportState } from '@/generated/prisma/enums'

export interface ContentImportKey {
  id: string
  teamId: string
  state: ContentImportState
}

export type EditableContent = Permitted<'edit', ContentImportKey>

/** Loads an import of texts for one purpose; null where it is not theirs. */
export async function loadContentImport<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, ContentImportKey> | null> {
  if (!isId(id)) return null
  const row = await db.contentImport.findUnique({
    where: { id },
    select: { id: true, teamId: true, state: true, team: { select: roleOf(organiser) } },
  })
  if (!row) return null
  const { team, ...kept } = row
  return permit(ability, organiser, team.memberships[0]?.role, kept)
}
