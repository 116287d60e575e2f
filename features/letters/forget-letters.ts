import type { Context } from '../context'

/**
 * Forgets letters whose time is over: one that nobody confirmed goes whole, with its link and mails; of one that was
 * sent the sealed text and sender go, and the record of its delivery stays. Returns how many.
 */
export async function forgetLetters({ db, now }: Context): Promise<number> {
  const unconfirmed = await db.letter.deleteMany({
    where: { state: 'frozen', keyId: { not: null }, purgeAfter: { lte: now } },
  })
  const sent = await db.letter.updateMany({
    where: { state: { in: ['out', 'closed'] }, sealed: { not: null }, purgeAfter: { lte: now } },
    data: { sealed: null, keyId: null, purgeAfter: null },
  })
  return unconfirmed.count + sent.count
}
