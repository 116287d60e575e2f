import type { Context } from '../context'
import type { SetLetterKey } from '../letters/load-set-letter'
import type { Permitted } from '../organisers/policy'

/** Keeps the desk's private note on a letter. It never leaves the desk. */
export async function writeNote(
  { db }: Context,
  { letter, note }: { letter: Permitted<'recordOutcomes', SetLetterKey>; note: string },
): Promise<void> {
  await db.letter.update({ where: { id: letter.id }, data: { note: note || null }, select: { id: true } })
}
