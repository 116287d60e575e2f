import type { WorkerContext } from '@/features/context'

/** The names of all organisers: whoever bears one in public could be mistaken for them. */
export async function listOrganiserNames({ db }: Pick<WorkerContext, 'db'>): Promise<string[]> {
  const organisers = await db.organiser.findMany({ where: { removedAt: null }, select: { name: true } })
  return organisers.map(({ name }) => name)
}
