import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { askedLife, fileLife } from './rules'

/** How many exports wait for this organiser: for their approval, or to be fetched by them. */
export async function countWaitingExports(
  { db, now }: Pick<Context, 'db' | 'now'>,
  organiser: { id: string },
): Promise<number> {
  const member = { organiserId: organiser.id, role: { in: [...rolesThatMay('export')] } }
  const since = (life: number) => ({ gt: new Date(now.getTime() - life) })
  return db.export.count({
    where: {
      team: { memberships: { some: member } },
      OR: [
        { state: 'asked', askedBy: { not: organiser.id }, askedAt: since(askedLife) },
        { state: 'made', askedBy: organiser.id, madeAt: since(fileLife) },
      ],
    },
  })
}
