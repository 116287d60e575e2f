import type { Context } from '@/features/context'
import { readCodes } from './read-codes'

/** A day's file as it was published. */
export interface DayFile {
  /** In hexadecimal digits. */
  root: string
  /** The file piece by piece: it may be large, and is never held whole. */
  pieces: AsyncGenerator<string>
}

/** Reads a day's file; undefined where there is none. */
export async function readDay(
  { db }: Pick<Context, 'db'>,
  { petitionId, day }: { petitionId: string; day: Date },
): Promise<DayFile | undefined> {
  const found = await db.receiptDay.findUnique({
    where: { petitionId_day: { petitionId, day } },
    select: { head: true, root: true },
  })
  if (!found) return undefined
  async function* pieces(head: string) {
    yield head
    yield* readCodes(db, petitionId, day)
  }
  return { root: Buffer.from(found.root).toString('hex'), pieces: pieces(found.head) }
}
