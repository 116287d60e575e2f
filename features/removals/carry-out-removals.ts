import { recordAction } from '@/features/access/record-action'
import type { WorkerContext } from '@/features/context'
import { canonicalEmail } from '@/features/safety/canonical-email'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { eraseFirstSignatories, eraseOfficers } from './erase-heads'
import { eraseLetters, eraseSignatories } from './erase-letters'
import { eraseSealedCollected, eraseSealedSignatures } from './erase-sealed-signatures'
import { removalLife } from './rules'
import { sealedRemoval } from './schema'

/**
 * Erases what only sealed boxes can tell of the people whose removal was approved: signatures of petitions that had no
 * index key when it was asked, letters, names under letters that still collect them, officers of organisations, and
 * names at the head of petitions. Then the address itself is forgotten. Begun anew after a fall, it finds what is left.
 * Returns how many removals are done.
 */
export async function carryOutRemovals(context: WorkerContext): Promise<number> {
  const { db, keys, now } = context
  const removals = await db.removal.findMany({
    where: { state: 'approved' },
    select: { id: true, teamId: true, sealed: true, keyId: true },
    orderBy: { askedAt: 'asc' },
  })
  for (const { id, teamId, sealed, keyId } of removals) {
    if (!sealed || !keyId) throw new Error(`Removal ${id} has no address`)
    const address = canonicalEmail(sealedRemoval.parse(openAsWorker(keys, { sealed, keyId })).email)
    const who = { id, teamId, address, isTheirs: (email: string) => canonicalEmail(email) === address }
    await countFound(context, id, await eraseSealedSignatures(context, who))
    await countFound(context, id, await eraseSealedCollected(context, who))
    await countFound(context, id, await eraseLetters(context, who))
    await countFound(context, id, await eraseSignatories(context, who))
    await countFound(context, id, await eraseOfficers(context, who))
    await countFound(context, id, await eraseFirstSignatories(context, who))
    await db.$transaction(async (tx) => {
      const { count } = await tx.removal.updateMany({
        where: { id, state: 'approved' },
        data: { state: 'done', sealed: null, keyId: null, doneAt: now },
      })
      await tx.removalTarget.deleteMany({ where: { removalId: id } })
      if (count > 0)
        await recordAction(tx, { by: null, teamId, action: 'removal.done', object: `removal:${id}`, at: now })
    })
  }
  return removals.length
}

async function countFound({ db }: WorkerContext, id: string, found: number): Promise<void> {
  if (found > 0) await db.removal.updateMany({ where: { id }, data: { found: { increment: found } } })
}

/** Deletes the address of what nobody approved in time. Returns how many. */
export async function endUnapproved({ db, now }: WorkerContext): Promise<number> {
  const over = {
    state: 'asked',
    askedAt: { lte: new Date(now.getTime() - removalLife) },
    keyId: { not: null },
  } as const
  await db.removalTarget.deleteMany({ where: { removal: over } })
  return (await db.removal.updateMany({ where: over, data: { sealed: null, keyId: null } })).count
}
