import { rolesThatMay } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'

/** Those of a team who may have people erased, as it is now. */
export async function listErasers(db: Writer | Context['db'], teamId: string): Promise<string[]> {
  const members = await db.membership.findMany({
    where: { teamId, role: { in: [...rolesThatMay('erasePeople')] }, organiser: { removedAt: null } },
    select: { organiserId: true },
  })
  return members.map(({ organiserId }) => organiserId)
}
