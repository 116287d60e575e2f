import { recordAction } from '@/features/access/record-action'
import { moveCollected } from '@/features/collected/insert-collected'
import type { Context } from '@/features/context'
import { holdPetition } from '@/features/petitions/hold-petition'
import { isHandedIn } from '@/features/petitions/rules'
import type { EditableStall } from './load-stall'
import { lockStall } from './lock-stall'

type Moved = { ok: true } | { ok: false; reason: 'not-now' }

/**
 * Takes all that was collected at a stall off the count, for a reason. What arrives later is not counted either. Who gave
 * an address has confirmed for themselves, and stays.
 */
export async function takeFormsOff(
  { db, now }: Context,
  { stall, reason }: { stall: EditableStall; reason: string },
): Promise<Moved> {
  const { id, teamId, by } = stall
  return db.$transaction(async (tx) => {
    if ((await lockStall(tx, id)).offAt !== null) return { ok: false, reason: 'not-now' }
    await tx.stall.update({ where: { id }, data: { offAt: now, offReason: reason }, select: { id: true } })
    await moveCollected({ db: tx }, { batchId: id, from: 'counted', to: 'off' })
    await recordAction(tx, { by, teamId, action: 'stall.off', object: `stall:${id}`, at: now })
    return { ok: true }
  })
}

/** Puts them back onto the count, as long as that may grow. */
export async function putFormsBack({ db, now }: Context, { stall }: { stall: EditableStall }): Promise<Moved> {
  const { id, teamId, by } = stall
  return db.$transaction(async (tx) => {
    const { offAt, petitionId } = await lockStall(tx, id)
    if (offAt === null || isHandedIn(await holdPetition(tx, petitionId))) return { ok: false, reason: 'not-now' }
    await tx.stall.update({ where: { id }, data: { offAt: null, offReason: '' }, select: { id: true } })
    await moveCollected({ db: tx }, { batchId: id, from: 'off', to: 'counted' })
    await recordAction(tx, { by, teamId, action: 'stall.back', object: `stall:${id}`, at: now })
    return { ok: true }
  })
}
