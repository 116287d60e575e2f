import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { EditableStall } from './load-stall'
import { lockStall } from './lock-stall'

/** Lets the worker try once more to read the forms of a stall that it could not read. Returns how many. */
export async function rereadForms({ db, now }: Context, { stall }: { stall: EditableStall }): Promise<number> {
  const { id, teamId, by } = stall
  return db.$transaction(async (tx) => {
    await lockStall(tx, id)
    // What was deleted unread stays counted as such: its box is gone.
    const { count } = await tx.stallForm.updateMany({
      where: { stallId: id, state: 'faulty' },
      data: { state: 'waiting' },
    })
    if (count === 0) return 0
    await tx.stall.update({ where: { id }, data: { faulty: { decrement: count } }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'stall.reread', object: `stall:${id}`, at: now })
    return count
  })
}
