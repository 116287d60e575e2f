import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'

/** States of mails that still need the letter they carry or tell of. */
const waits = ['waiting', 'stopped', 'due', 'leased'] as const
/** A letter that waits in a queue is kept until it has gone, and no longer than this. */
const longestDays = 180

/**
 * Deletes letters whose time is over: one that nobody confirmed goes whole, with its link and mails; of one that was
 * sent the sealed text and sender go, and the record of its delivery stays. One whose mails still wait is kept for half
 * a year at most. Returns how many.
 */
export async function purgeLetters({ db, now }: Context): Promise<number> {
  const unconfirmed = await db.letter.deleteMany({
    where: { state: 'frozen', keyId: { not: null }, purgeAfter: { lte: now } },
  })
  const sent = await db.$executeRaw`
    UPDATE letters SET sealed = NULL, key_id = NULL, purge_after = NULL
    WHERE state IN ('out', 'closed') AND sealed IS NOT NULL AND purge_after <= ${dayOf(now)}::date
      AND (created_on <= ${new Date(now.getTime() - longestDays * day)}::date OR NOT EXISTS (
        SELECT FROM outbox_mails WHERE about_id = letters.id AND kind <> 'confirm_letter'
          AND state::text = ANY(${[...waits]})))`
  return unconfirmed.count + sent
}
