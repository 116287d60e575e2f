import type { Context, Writer } from '@/features/context'

/**
 * Looks for mails of updates that are under way and were lost from the outbox (somebody deleted the rows, or restored old
 * ones). Whoever should have had them is a recipient no more, and the sender begins at the first reader again: it passes
 * over everybody else, who had theirs or has one waiting. Returns how many there were; none is what is expected.
 */
export async function restoreUpdates({ db }: Pick<Context, 'db'>): Promise<number> {
  const open = await db.update.findMany({ where: { state: 'sending', endedAt: null }, select: { id: true } })
  let lost = 0
  for (const { id } of open) lost += await db.$transaction((tx) => restoreOne(tx, id))
  return lost
}

async function restoreOne(tx: Writer, id: string): Promise<number> {
  const [update] = await tx.$queryRaw<{ open: number }[]>`
    SELECT queued - sent - failed - unknown - skipped AS open FROM updates
    WHERE id = ${id}::uuid AND state = 'sending' AND ended_at IS NULL FOR NO KEY UPDATE`
  // A statement of its own: it sees what whoever had the lock before us has written.
  const waiting = await tx.outboxMail.count({
    where: { about: 'updates', aboutId: id, kind: { in: ['update', 'announcement'] } },
  })
  const missing = (update?.open ?? 0) - waiting
  if (missing <= 0) return 0
  const lost = await tx.$executeRaw`
    DELETE FROM update_recipients WHERE update_id = ${id}::uuid AND NOT settled
      AND NOT EXISTS (SELECT FROM outbox_mails WHERE dedupe_key = 'update/' || encode(address_index, 'hex'))`
  const anew = lost > 0 ? { allQueued: false, cursorPetition: null, cursorSignature: null } : {}
  const data = { queued: { decrement: missing }, ...anew }
  await tx.update.update({ where: { id }, data, select: { id: true } })
  return lost
}
