import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import type { EditableSetLetter } from '@/features/letters/load-set-letter'
import type { ListRefusal } from './add-signatories'
import { lockSigning } from './lock-signing'

/**
 * Notes that somebody confirmed the present text without our link: on paper, on the phone. An organiser vouches for it
 * and says how; the desk alone shows that.
 */
export async function vouchSignatory(
  { db, now }: Context,
  { letter, id, how }: { letter: EditableSetLetter; id: string; how: string },
): Promise<{ ok: true } | ListRefusal | { ok: false; reason: 'no-text' }> {
  return db.$transaction(async (tx) => {
    const signing = await lockSigning(tx, letter.id, now)
    if (!signing) return { ok: false, reason: 'not-found' }
    if (!signing.open) return { ok: false, reason: 'closed' }
    const { textHash } = signing
    if (textHash === null) return { ok: false, reason: 'no-text' }
    const { count } = await tx.signatory.updateMany({
      where: { id, letterId: letter.id, state: { not: 'removed' } },
      data: {
        state: 'confirmed',
        confirmedHash: new Uint8Array(textHash),
        confirmedHow: how,
        answeredOn: dayOf(now),
      },
    })
    if (count === 0) return { ok: false, reason: 'not-found' }
    const { by, teamId } = letter
    await recordAction(tx, { by, teamId, action: 'signatory.vouch', object: `letter:${letter.id}`, at: now })
    return { ok: true }
  })
}
