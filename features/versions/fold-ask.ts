import type { Writer } from '@/features/context'
import { holds, marks } from '@/features/outbox/rules'

/**
 * Adds to a question what became of those of its mails that are over, notes that who was to get them had theirs, and unties
 * them from it: they say nothing but that some mail went. Returns how many are not over.
 */
export async function foldAsk(tx: Writer, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ waiting: number }[]>`
    WITH own AS MATERIALIZED (
      SELECT id, dedupe_key, state, state IN ('sent', 'failed', 'cancelled') OR state = 'unknown' AND last_code = ${marks.ambiguousTwice} AS over
      FROM outbox_mails WHERE about_id = ${id}::uuid AND about = 'version_asks'
    ),
    gone AS (
      UPDATE outbox_mails SET about = NULL, about_id = NULL, dedupe_key = NULL
      FROM own WHERE outbox_mails.id = own.id AND own.over AND outbox_mails.state = own.state
      RETURNING own.state, own.dedupe_key
    ),
    settled AS (
      UPDATE version_ask_recipients SET settled = true FROM gone
      WHERE ask_id = ${id}::uuid AND signer_index =
        CASE WHEN gone.dedupe_key ~ '^version/[0-9a-f]{64}$' THEN decode(substr(gone.dedupe_key, 9), 'hex') END
    ),
    folded AS (
      UPDATE version_asks AS ask SET sent = ask.sent + came.sent, failed = ask.failed + came.failed,
        unknown = ask.unknown + came.unknown, skipped = ask.skipped + came.skipped
      FROM (
        SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'failed')::int AS failed,
          count(*) FILTER (WHERE state = 'unknown')::int AS unknown, count(*) FILTER (WHERE state = 'cancelled')::int AS skipped
        FROM gone HAVING count(*) > 0
      ) AS came WHERE ask.id = ${id}::uuid
    )
    SELECT count(*) FILTER (WHERE NOT over)::int AS waiting FROM own`
  return row?.waiting ?? 0
}

/** Ends mails that are made and in nobody's hand; what a worker has in hand asks itself. */
export async function cancelAsk(tx: Writer, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_mails SET state = 'cancelled', last_code = ${holds.stopped}, sealed = NULL
    WHERE about = 'version_asks' AND about_id = ${id}::uuid AND state IN ('due', 'stopped')`
}
