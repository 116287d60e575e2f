import type { Context } from '@/features/context'

/** The names of organisers by their ids; those who are gone have none. */
export async function nameOrganisers(
  { db }: Pick<Context, 'db'>,
  ids: (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const people = await db.organiser.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
