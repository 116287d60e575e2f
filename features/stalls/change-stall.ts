import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { EditableStall } from './load-stall'
import { lockStall } from './lock-stall'
import { arrivalsEnd, endOfStall } from './rules'
import type { StallInput } from './schema'

/**
 * Changes what is said of a stall, how long it stands and how many forms it takes. One that an organiser ended stays
 * ended, and of one that was over for good nothing changes any more.
 */
export async function changeStall(
  { db, now }: Context,
  { stall, to }: { stall: EditableStall; to: StallInput },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = stall
  return db.$transaction(async (tx) => {
    const { endedAt, arrivesUntil } = await lockStall(tx, id)
    if (endedAt !== null || arrivesUntil <= now) return { ok: false, reason: 'not-now' }
    await tx.stall.update({
      where: { id },
      data: { ...to, arrivesUntil: arrivalsEnd(endOfStall(to.lastDay)) },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'stall.change', object: `stall:${id}`, at: now })
    return { ok: true }
  })
}
