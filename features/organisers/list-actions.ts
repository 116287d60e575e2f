import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'

/** The last things done in the team, newest first: who (by name), what, to what. */
export async function listActions({ db }: Context, team: Permitted<'manageTeam', Team>) {
  const entries = await db.auditEntry.findMany({
    where: { teamId: team.teamId },
    select: { id: true, organiserId: true, action: true, object: true, at: true },
    orderBy: { id: 'desc' },
    take: 50,
  })
  const ids = [...new Set(entries.flatMap((entry) => entry.organiserId ?? []))]
  const people = await db.organiser.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return entries.map(({ id, organiserId, ...entry }) => ({
    ...entry,
    id: String(id),
    who: (organiserId && names.get(organiserId)) || null,
  }))
}
