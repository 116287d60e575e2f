import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { forgetSet } from './forget-set'
import { type FreezeOutcome, freezeText } from './freeze-text'

/** Freezes a letter by hand, before or after its closing date; a letter nobody was asked to sign, its writer signs. */
export async function freezeLetter(
  { db, now }: Context,
  { letter }: { letter: SendableSetLetter },
): Promise<FreezeOutcome> {
  const { id, by, teamId } = letter
  return db.$transaction(async (tx) => {
    const outcome = await freezeText(tx, { id, alone: true, now })
    if (outcome.ok && outcome.frozen) {
      await recordAction(tx, { by, teamId, action: 'letter.freeze', object: `letter:${id}`, at: now })
      await forgetSet(tx, letter)
    }
    return outcome
  })
}
