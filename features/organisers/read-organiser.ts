import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'

/** An organiser who may sign in, by id or by address; null for everybody else. */
export async function readOrganiser(
  { db }: Context,
  by: { id: string } | { email: string },
): Promise<{ id: string; email: string; name: string } | null> {
  if ('id' in by && !isId(by.id)) return null
  const row = await db.organiser.findUnique({
    where: by,
    select: { id: true, email: true, name: true, removedAt: true },
  })
  if (!row || row.removedAt) return null
  return { id: row.id, email: row.email, name: row.name }
}
