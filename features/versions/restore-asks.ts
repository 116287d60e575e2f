import type { Context, Writer } from '@/features/context'
import { waitingOf } from './rules'

/**
 * Looks for mails of questions that are under way and were lost from the outbox, as `restoreUpdates` does for updates:
 * whoever should have had them is asked anew, and nobody else. Returns how many there were; none is what is expected.
 */
export async function restoreAsks({ db }: Pick<Context, 'db'>): Promise<number> {
  const open = await db.versionAsk.findMany({ where: { endedAt: null, stoppedAt: null }, select: { id: true } })
  let lost = 0
  for (const { id } of open) lost += await db.$transaction((tx) => restoreOne(tx, id))
  return lost
}

async function restoreOne(tx: Writer, id: string): Promise<number> {
  const [ask] = await tx.$queryRaw<Parameters<typeof waitingOf>>`
    SELECT queued, sent, failed, unknown, skipped FROM version_asks
    WHERE id = ${id}::uuid AND ended_at IS NULL AND stopped_at IS NULL FOR NO KEY UPDATE`
  // A statement of its own: it sees what whoever had the lock before us has written.
  const waiting = await tx.outboxMail.count({ where: { about: 'version_asks', aboutId: id } })
  const missing = (ask ? waitingOf(ask) : 0) - waiting
  if (missing <= 0) return 0
  const lost = await tx.$executeRaw`
    DELETE FROM version_ask_recipients WHERE ask_id = ${id}::uuid AND NOT settled
      AND NOT EXISTS (SELECT FROM outbox_mails WHERE dedupe_key = 'version/' || encode(signer_index, 'hex'))`
  const anew = lost > 0 ? { allQueued: false, cursorDay: null, cursorSignature: null } : {}
  await tx.versionAsk.update({ where: { id }, data: { queued: { decrement: missing }, ...anew }, select: { id: true } })
  return lost
}
