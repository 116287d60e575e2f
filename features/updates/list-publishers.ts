import { rolesThatMay } from '@/features/access/policy'
import type { Writer } from '@/features/context'

/** Those of a team who may approve updates, as it is now. */
export async function listPublishers(tx: Writer, teamId: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { teamId, role: { in: [...rolesThatMay('publish')] }, organiser: { removedAt: null } },
    select: { organiserId: true },
  })
  return members.map(({ organiserId }) => organiserId)
}
