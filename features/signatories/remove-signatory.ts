import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { EditableSetLetter } from '@/features/letters/load-set-letter'
import type { ListRefusal } from './add-signatories'
import { lockSigning } from './lock-signing'
import { restoredState } from './rules'

interface OneSignatory {
  letter: EditableSetLetter
  id: string
}

/**
 * Takes somebody off a letter; a mail that waits for them is not sent, and their link says so. It can be undone until
 * the next one is taken off: whoever was taken off before is deleted for good.
 */
export async function removeSignatory(
  { db, now }: Context,
  { letter, id }: OneSignatory,
): Promise<{ ok: true } | ListRefusal> {
  return db.$transaction(async (tx) => {
    const signing = await lockSigning(tx, letter.id, now)
    if (!signing) return { ok: false, reason: 'not-found' }
    if (!signing.open) return { ok: false, reason: 'closed' }
    await tx.signatory.deleteMany({ where: { letterId: letter.id, state: 'removed', id: { not: id } } })
    const { count } = await tx.signatory.updateMany({
      where: { id, letterId: letter.id },
      data: { state: 'removed' },
    })
    if (count === 0) return { ok: false, reason: 'not-found' }
    await tx.outboxMail.updateMany({
      where: { aboutId: id, state: { in: ['due', 'waiting'] } },
      data: { state: 'cancelled' },
    })
    const { by, teamId } = letter
    await recordAction(tx, { by, teamId, action: 'signatory.remove', object: `letter:${letter.id}`, at: now })
    return { ok: true }
  })
}

/** Puts somebody back who was taken off last, as they were; an invitation that was not sent yet has to be sent anew. */
export async function restoreSignatory(
  { db, now }: Context,
  { letter, id }: OneSignatory,
): Promise<{ ok: true } | ListRefusal> {
  return db.$transaction(async (tx) => {
    const signing = await lockSigning(tx, letter.id, now)
    const removed = await tx.signatory.findFirst({
      where: { id, letterId: letter.id, state: 'removed' },
      select: { confirmedHash: true, invitedOn: true, answeredOn: true },
    })
    if (!signing || !removed) return { ok: false, reason: 'not-found' }
    if (!signing.open) return { ok: false, reason: 'closed' }
    await tx.signatory.update({ where: { id }, data: { state: restoredState(removed) }, select: { id: true } })
    return { ok: true }
  })
}
