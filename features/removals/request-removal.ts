import { listPermitted } from '@/features/access/list-permitted'
import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { indexEmail, unwrapIndexKey } from '@/features/safety/index-email'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { mostRemovals, removalLife } from './rules'
import type { AskedRemoval } from './schema'

export type RequestRemoval = { ok: true } | { ok: false; reason: 'alone' | 'too-many' }

/**
 * Asks that a person is erased by their address, over all petitions and letters of a team. Nothing is erased before a
 * second organiser has approved it. The address is sealed to the worker, and beside it are its indexes in the petitions
 * that have a key: so web erases there without the address. Refuses a team where nobody else may approve.
 */
export async function requestRemoval(
  { db, keys, now }: WebContext,
  { team, form }: { team: Permitted<'erasePeople', Team>; form: AskedRemoval },
): Promise<RequestRemoval> {
  const { teamId, by } = team
  const { email, reason } = form
  return db.$transaction(async (tx): Promise<RequestRemoval> => {
    await tx.$queryRaw`SELECT id FROM teams WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`
    if ((await listPermitted(tx, teamId, 'erasePeople')).every((one) => one === by))
      return { ok: false, reason: 'alone' }
    const since = new Date(now.getTime() - removalLife)
    const open = await tx.removal.count({
      where: { teamId, state: { in: ['asked', 'approved'] }, askedAt: { gt: since } },
    })
    if (open >= mostRemovals) return { ok: false, reason: 'too-many' }
    const indexKeys = await tx.petitionIndexKey.findMany({
      where: { petition: { campaign: { teamId } } },
      select: { petitionId: true, wrapped: true, keyId: true },
    })
    const targets = indexKeys.map(({ petitionId, ...row }) => ({
      petitionId,
      emailIndex: indexEmail(unwrapIndexKey(keys, petitionId, row), email),
    }))
    const { id } = await tx.removal.create({
      data: {
        teamId,
        reason,
        askedBy: by,
        askedAt: now,
        ...sealForWorker(keys, { email }),
        targets: { createMany: { data: targets } },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'removal.ask', object: `removal:${id}`, at: now })
    return { ok: true }
  })
}
