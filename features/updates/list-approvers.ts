import { listPermitted } from '@/features/access/list-permitted'
import type { Writer } from '@/features/context'
import { chooseApprovers } from './rules'

/**
 * Who of a team may approve an update as it is now, and whether `by` is the only one who may approve anything. Read while
 * the update is held still, where the answer decides.
 */
export async function listApprovers(
  db: Writer,
  { id, teamId, by }: { id: string; teamId: string; by: string },
): Promise<{ approvers: string[]; isAlone: boolean }> {
  const publishers = await listPermitted(db, teamId, 'publish')
  const { writtenBy, authors } = await db.update.findUniqueOrThrow({
    where: { id },
    select: { writtenBy: true, authors: { select: { locale: true, organiserId: true, revision: true } } },
  })
  return {
    approvers: chooseApprovers({ publishers, authors, writtenBy }),
    isAlone: publishers.every((one) => one === by),
  }
}
