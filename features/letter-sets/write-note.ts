import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { SetLetterKey } from '@/features/letters/load-set-letter'

/** Keeps the desk's private note on a letter. It never leaves the desk. */
export async function writeNote(
  { db }: Context,
  { letter, note }: { letter: Permitted<'recordOutcomes', SetLetterKey>; note: string },
): Promise<void> {
  await db.letter.update({ where: { id: letter.id }, data: { note: note || null }, select: { id: true } })
}
