import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { lockLetter } from './lock-letter'
import { mayLetterBecome } from './rules'

/** Ends a letter that is out: nothing more is awaited, and the addresses of its signatories go. Twice does no harm. */
export async function closeLetter(
  { db, now }: Context,
  { letter }: { letter: SendableSetLetter },
): Promise<{ ok: true } | { ok: false; reason: 'not-out' }> {
  const { id, by, teamId } = letter
  return db.$transaction(async (tx) => {
    const { state } = await lockLetter(tx, id)
    if (state === 'closed') return { ok: true }
    if (!mayLetterBecome(state, 'closed')) return { ok: false, reason: 'not-out' }
    await tx.letter.update({ where: { id }, data: { state: 'closed' }, select: { id: true } })
    await tx.signatory.updateMany({ where: { letterId: id }, data: { sealed: null, keyId: null, tokenHash: null } })
    await recordAction(tx, { by, teamId, action: 'letter.close', object: `letter:${id}`, at: now })
    return { ok: true }
  })
}
