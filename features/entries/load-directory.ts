import { type Ability, type Permitted, permit, rolesThatMay } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'

/** The directory belongs to all teams of a site; what is done with it is noted with the team of whoever does it. */
export interface Directory {
  teamId: string
  /** The organiser's name, as it stands beside what they checked. */
  byName: string
}

/** Lets an organiser at the directory for one purpose. Null where no team gives them a role with that ability. */
export async function loadDirectory<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
): Promise<Permitted<A, Directory> | null> {
  const membership = await db.membership.findFirst({
    where: {
      organiserId: organiser.id,
      organiser: { removedAt: null },
      role: { in: [...rolesThatMay(ability)] },
    },
    select: { role: true, teamId: true, organiser: { select: { name: true } } },
    orderBy: { teamId: 'asc' },
  })
  if (!membership) return null
  const { role, teamId, organiser: person } = membership
  return permit(ability, organiser, role, { teamId, byName: person.name })
}

export type EditableDirectory = Permitted<'editDirectory', Directory>

/** True where a person other than this one keeps the directory, in whatever team. */
export async function hasAnotherEditor({ db }: { db: Writer }, organiserId: string): Promise<boolean> {
  const other = await db.membership.findFirst({
    where: {
      organiserId: { not: organiserId },
      organiser: { removedAt: null },
      role: { in: [...rolesThatMay('editDirectory')] },
    },
    select: { organiserId: true },
  })
  return other !== null
}
