import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { ServedFile } from '@/features/files/read-file'
import type { SetLetterKey } from '@/features/letters/load-set-letter'

/**
 * The printed kit of a letter; undefined where there is none. It is one statement: whoever fetches a kit while a new one
 * takes its place gets one of the two.
 */
export async function readKitFile(
  { db }: Pick<Context, 'db'>,
  letter: Permitted<'seeLetters', SetLetterKey>,
): Promise<ServedFile | undefined> {
  const where = { size: { gt: 0 }, kit: { letterId: letter.id } }
  return (await db.storedFile.findFirst({ where, select: { mime: true, bytes: true } })) ?? undefined
}
