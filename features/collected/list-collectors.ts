import { rolesThatMay } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'

/** Those of a team who may bring what was collected elsewhere and approve it, as it is now. */
export async function listCollectors(db: Writer | Context['db'], teamId: string): Promise<string[]> {
  const members = await db.membership.findMany({
    where: { teamId, role: { in: [...rolesThatMay('collect')] }, organiser: { removedAt: null } },
    select: { organiserId: true },
    orderBy: { organiserId: 'asc' },
  })
  return members.map(({ organiserId }) => organiserId)
}
