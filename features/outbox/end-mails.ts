import type { Context } from '@/features/context'
import { type holds, marks } from './rules'

/** Why a mail to an addressee will not be sent. */
export type EndReason = (typeof holds)['removed' | 'noAddress' | 'stopped' | 'takenBack' | 'gone']

/**
 * Ends mails that still wait, and tells their deliveries and senders. One that may have arrived already stays unknown
 * instead. A mail that a worker has in hand is not touched. Returns how many ended.
 */
export async function endMails(
  { db }: { db: Pick<Context['db'], '$queryRaw'> },
  { ids, reason }: { ids: readonly string[]; reason: EndReason },
): Promise<number> {
  if (ids.length === 0) return 0
  const [row] = await db.$queryRaw<{ count: number }[]>`
    WITH ended AS (
      UPDATE outbox_mails SET
        state = CASE WHEN last_code = ${marks.ambiguous} THEN 'unknown' ELSE 'cancelled' END::mail_state,
        last_code = CASE WHEN last_code = ${marks.ambiguous} THEN ${marks.ambiguousTwice} ELSE ${reason} END,
        run_at = now(), sealed = NULL
      WHERE id = ANY(${[...ids]}::uuid[]) AND state::text IN ('waiting', 'stopped', 'due')
      RETURNING id, about_id, state
    ),
    deliveries_fail AS (
      UPDATE deliveries SET state = 'failed' FROM ended
      WHERE deliveries.mail_id = ended.id AND ended.state = 'cancelled' AND deliveries.state = 'queued'
    ),
    copies_fail AS (
      UPDATE letter_copies SET state = 'failed' FROM ended
      WHERE letter_copies.id = ended.about_id AND ended.state = 'cancelled' AND letter_copies.state = 'queued'
    ),
    receipts_begin AS (
      UPDATE outbox_mails AS receipt SET run_at = now() FROM ended
      WHERE receipt.about_id = ended.about_id AND receipt.kind = 'letter_receipt' AND receipt.state::text IN ('due', 'leased')
    )
    SELECT count(*)::int AS count FROM ended`
  return row?.count ?? 0
}
