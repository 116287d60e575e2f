import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import type { EditableSetLetter } from '@/features/letters/load-set-letter'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { ListRefusal } from './add-signatories'
import { lockSigning } from './lock-signing'
import { showsTheSame } from './rules'
import type { SealedSignatory, SignatoryForm } from './schema'

interface ChangeSignatory {
  letter: EditableSetLetter
  id: string
  form: SignatoryForm
  /** True to delete the address; without it, an empty field leaves the sealed address as it is. */
  forgetEmail: boolean
}

/**
 * Changes what stands under a letter for somebody. A confirmation holds only for what was confirmed: with another name,
 * role or body they are asked again. Another address gets its own invitation, and the old link opens nothing any more.
 */
export async function changeSignatory(
  { db, keys, now }: WebContext,
  { letter, id, form, forgetEmail }: ChangeSignatory,
): Promise<{ ok: true } | ListRefusal> {
  return db.$transaction(async (tx) => {
    const signing = await lockSigning(tx, letter.id, now)
    const before = await tx.signatory.findFirst({
      where: { id, letterId: letter.id, state: { not: 'removed' } },
      select: {
        name: true,
        role: true,
        organisation: true,
        capacity: true,
        town: true,
        country: true,
        state: true,
        invitedOn: true,
      },
    })
    if (!signing || !before) return { ok: false, reason: 'not-found' }
    if (!signing.open) return { ok: false, reason: 'closed' }
    const { email, ...shown } = form
    const moved = email !== null || forgetEmail
    const unsaid = before.state === 'confirmed' && !showsTheSame(before, shown)
    await tx.signatory.update({
      where: { id },
      data: {
        ...shown,
        ...(forgetEmail && { sealed: null, keyId: null }),
        ...(email !== null && sealForWorker(keys, { email } satisfies SealedSignatory)),
        ...(moved && { tokenHash: null, invitedOn: null }),
        ...(unsaid && { confirmedHash: null, confirmedHow: null, answeredOn: null }),
        ...((unsaid || (moved && before.state === 'invited')) && {
          state: before.invitedOn === null || moved ? ('named' as const) : ('invited' as const),
        }),
      },
      select: { id: true },
    })
    if (moved) {
      await tx.outboxMail.updateMany({
        where: { aboutId: id, state: { in: ['due', 'waiting'] } },
        data: { state: 'cancelled' },
      })
    }
    const { by, teamId } = letter
    await recordAction(tx, { by, teamId, action: 'signatory.change', object: `letter:${letter.id}`, at: now })
    return { ok: true }
  })
}
