import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'

interface PictureKey {
  id: string
  teamId: string
}
export type EditablePicture = Permitted<'edit', PictureKey>

/** Loads a picture for one purpose, for somebody of its team. */
export async function loadPicture<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, PictureKey> | null> {
  if (!isId(id)) return null
  const row = await db.picture.findUnique({
    where: { id },
    select: { id: true, teamId: true, team: { select: roleOf(organiser) } },
  })
  if (!row) return null
  return permit(ability, organiser, row.team.memberships[0]?.role, { id: row.id, teamId: row.teamId })
}
