import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { EditableStall } from './load-stall'
import { lockStall } from './lock-stall'
import { arrivalsEnd } from './rules'

/**
 * Ends a stall at once: nobody can sign there any more, and what is still on phones may arrive for some days. With `shut`
 * nothing is taken from now on. Twice is harmless.
 */
export async function endStall(
  { db, now }: Context,
  { stall, shut }: { stall: EditableStall; shut: boolean },
): Promise<void> {
  const { id, teamId, by } = stall
  await db.$transaction(async (tx) => {
    const { endedAt, arrivesUntil } = await lockStall(tx, id)
    const until = new Date(Math.min(arrivesUntil.getTime(), (shut ? now : arrivalsEnd(now)).getTime()))
    if (arrivesUntil <= now || (endedAt !== null && !shut)) return
    await tx.stall.update({
      where: { id },
      data: { endedAt: endedAt ?? now, arrivesUntil: until, code: null },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: shut ? 'stall.shut' : 'stall.end', object: `stall:${id}`, at: now })
  })
}
