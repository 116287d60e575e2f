import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import type { Context, WebContext, Writer } from '@/features/context'
import { holdPetition } from '@/features/petitions/hold-petition'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { BatchKey } from './load-batch'
import { lockBatch } from './lock-batch'
import { type CheckFault, judgeCheck, mayCheckAlone, takesPaper } from './rules'
import { writeChange } from './write-change'

type Batch = Permitted<'countPaper', BatchKey>
/** What somebody counted themselves, and the revision they saw. */
interface Check {
  number: number
  revision: number
}
export type CheckBatch = { ok: true } | { ok: false; reason: CheckFault }
export type CheckAlone =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'not-now' | 'changed' | 'number' | 'too-early' | 'not-alone' }

/**
 * Somebody who wrote nothing of a batch has counted it, and came to its number: from now on it counts. Refuses who entered
 * or corrected it, what was changed since they saw it, and another number.
 */
export async function checkBatch({ db, now }: Context, batch: Batch, check: Check): Promise<CheckBatch> {
  return db.$transaction(async (tx): Promise<CheckBatch> => {
    if (!takesPaper(await holdPetition(tx, batch.petitionId))) return { ok: false, reason: 'not-now' }
    const locked = await lockBatch(tx, batch.id)
    const fault = judgeCheck(locked, { by: batch.by, ...check })
    if (fault) return { ok: false, reason: fault }
    await count(tx, batch, now)
    return { ok: true }
  })
}

/**
 * The only one of a team counts what they wrote themselves, by the link that was mailed to them: a day after they wrote it, and
 * not when somebody else may check it by now.
 */
export async function checkBatchAlone(
  { db, now }: WebContext,
  batch: Batch,
  { token, ...check }: Check & { token: string },
): Promise<CheckAlone> {
  if (!isToken(token)) return { ok: false, reason: 'not-found' }
  return db.$transaction(async (tx): Promise<CheckAlone> => {
    if (!takesPaper(await holdPetition(tx, batch.petitionId))) return { ok: false, reason: 'not-now' }
    const locked = await lockBatch(tx, batch.id)
    const link = await tx.link.findUnique({
      where: { tokenHash: hashToken(token) },
      select: { kind: true, about: true, aboutId: true },
    })
    const opens = link?.kind === 'check_paper' && link.about === 'paper_batches' && link.aboutId === batch.id
    if (!opens || !locked.alone || locked.writtenBy !== batch.by) return { ok: false, reason: 'not-found' }
    if (!mayCheckAlone(locked.writtenAt, now)) return { ok: false, reason: 'too-early' }
    if ((await listPermitted(tx, batch.teamId, 'countPaper')).some((one) => !locked.authors.includes(one)))
      return { ok: false, reason: 'not-alone' }
    // Nobody else wrote it: what remains is what they see and count.
    const fault = judgeCheck({ ...locked, authors: [] }, { by: batch.by, ...check })
    if (fault === 'own') throw new Error('There are no authors')
    if (fault) return { ok: false, reason: fault }
    await tx.link.updateMany({ where: { tokenHash: hashToken(token) }, data: { usedAt: now } })
    await count(tx, batch, now)
    return { ok: true }
  })
}

async function count(tx: Writer, { id, petitionId, teamId, by }: Batch, now: Date): Promise<void> {
  await tx.paperBatch.update({
    where: { id },
    data: { state: 'counted', checkedBy: by, checkedAt: now, reason: '', revision: { increment: 1 } },
    select: { id: true },
  })
  await writeChange(tx, { id, petitionId, teamId, by, act: 'count', at: now, counts: true })
}
