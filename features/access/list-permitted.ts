import type { Context, Writer } from '@/features/context'
import { type Ability, rolesThatMay } from './policy'

/** Those of a team who may do something, as it is now. */
export async function listPermitted(db: Writer | Context['db'], teamId: string, ability: Ability): Promise<string[]> {
  const members = await db.membership.findMany({
    where: { teamId, role: { in: [...rolesThatMay(ability)] }, organiser: { removedAt: null } },
    select: { organiserId: true },
    orderBy: { organiserId: 'asc' },
  })
  return members.map(({ organiserId }) => organiserId)
}
