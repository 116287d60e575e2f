import type { Writer } from '@/features/context'
import { marks } from '@/features/outbox/rules'

/**
 * Adds to an update what became of those of its mails that are over, notes that their recipients had theirs, and unties
 * them from it: they say nothing but that some mail went, for the days in which it may come back. Returns how many are not
 * over.
 */
export async function foldUpdate(tx: Writer, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ waiting: number }[]>`
    WITH own AS MATERIALIZED (
      SELECT id, dedupe_key, state, state IN ('sent', 'failed', 'cancelled') OR state = 'unknown' AND last_code = ${marks.ambiguousTwice} AS over
      FROM outbox_mails WHERE about_id = ${id}::uuid AND about = 'updates' AND kind IN ('update', 'announcement')
    ),
    gone AS (
      UPDATE outbox_mails SET about = NULL, about_id = NULL, dedupe_key = NULL
      FROM own WHERE outbox_mails.id = own.id AND own.over AND outbox_mails.state = own.state
      RETURNING own.state, own.dedupe_key
    ),
    settled AS (
      UPDATE update_recipients SET settled = true FROM gone
      WHERE update_id = ${id}::uuid AND address_index =
        CASE WHEN gone.dedupe_key ~ '^update/[0-9a-f]{64}$' THEN decode(substr(gone.dedupe_key, 8), 'hex') END
    ),
    folded AS (
      UPDATE updates SET sent = updates.sent + came.sent, failed = updates.failed + came.failed,
        unknown = updates.unknown + came.unknown, skipped = updates.skipped + came.skipped
      FROM (
        SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'failed')::int AS failed,
          count(*) FILTER (WHERE state = 'unknown')::int AS unknown, count(*) FILTER (WHERE state = 'cancelled')::int AS skipped
        FROM gone HAVING count(*) > 0
      ) AS came WHERE updates.id = ${id}::uuid
    )
    SELECT count(*) FILTER (WHERE NOT over)::int AS waiting FROM own`
  return row?.waiting ?? 0
}
