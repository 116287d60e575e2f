import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { createCopies } from './create-copies'
import { takesCopies } from './rules'

/** Makes the copies of a letter by hand: those that its rules ask for and that are not there yet. */
export async function makeCopies(
  { db, now }: Context,
  { letter }: { letter: SendableSetLetter },
): Promise<{ ok: true; made: number; unknown: number } | { ok: false; reason: 'not-frozen' }> {
  return db.$transaction(async (tx) => {
    // Two presses at once wait for each other.
    const rows = await tx.$queryRaw<{ state: SendableSetLetter['state'] }[]>`
      SELECT state::text AS state FROM letters WHERE id = ${letter.id}::uuid FOR UPDATE`
    if (!rows[0] || !takesCopies(rows[0].state)) return { ok: false, reason: 'not-frozen' }
    const outcome = await createCopies({ db: tx, now }, letter.id)
    const { by, teamId } = letter
    await recordAction(tx, { by, teamId, action: 'copy.make', object: `letter:${letter.id}`, at: now })
    return { ok: true, ...outcome }
  })
}
