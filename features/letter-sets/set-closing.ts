import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import type { EditableSetLetter } from '@/features/letters/load-set-letter'
import { lockLetter } from './lock-letter'
import { isLetterOpen } from './rules'

/**
 * Says until when signatories may confirm: to the last second of that day (UTC); then the text freezes by itself. Null
 * takes the date away. Refuses a day that is over, and a letter whose text is frozen.
 */
export async function setClosing(
  { db, now }: Context,
  { letter, on }: { letter: EditableSetLetter; on: Date | null },
): Promise<{ ok: true } | { ok: false; reason: 'frozen' | 'past' }> {
  const { id, by, teamId } = letter
  const collectUntil = on && new Date(on.getTime() + day - 1_000)
  if (collectUntil && collectUntil <= now) return { ok: false, reason: 'past' }
  return db.$transaction(async (tx) => {
    if (!isLetterOpen((await lockLetter(tx, id)).state)) return { ok: false, reason: 'frozen' }
    await tx.letter.update({ where: { id }, data: { collectUntil }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'letter.closing', object: `letter:${id}`, at: now })
    return { ok: true }
  })
}
