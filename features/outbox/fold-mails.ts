import type { Writer } from '@/features/context'
import { Prisma } from '@/generated/prisma/client'
import { marks } from './rules'

/**
 * What is sent to many by a cursor (decision 0043): the mails of it, whose key is "<key>/<keyed hash of the person>", and
 * the table that knows who has one. What becomes of them is added to its own row.
 */
const rounds = {
  updates: {
    kinds: ['update', 'announcement'],
    key: 'update',
    who: 'update_recipients',
    of: 'update_id',
    person: 'address_index',
  },
  version_asks: {
    kinds: ['text_changed'],
    key: 'version',
    who: 'version_ask_recipients',
    of: 'ask_id',
    person: 'signer_index',
  },
} as const

/**
 * Adds to what was sent to many what became of those of its mails that are over, notes that their recipients had theirs,
 * and unties them from it: they say nothing but that some mail went, for the days in which it may come back. Returns how
 * many are not over.
 */
export async function foldMails(tx: Writer, about: keyof typeof rounds, id: string): Promise<number> {
  const { kinds, key, who, of, person } = rounds[about]
  const [table, recipients, round, index] = [about, who, of, person].map((name) => Prisma.raw(name)) as Names
  const [row] = await tx.$queryRaw<{ waiting: number }[]>`
    WITH own AS MATERIALIZED (
      SELECT id, dedupe_key, state, state IN ('sent', 'failed', 'cancelled') OR state = 'unknown' AND last_code = ${marks.ambiguousTwice} AS over
      FROM outbox_mails WHERE about_id = ${id}::uuid AND about = ${about} AND kind = ANY(${[...kinds]})
    ),
    gone AS (
      UPDATE outbox_mails SET about = NULL, about_id = NULL, dedupe_key = NULL
      FROM own WHERE outbox_mails.id = own.id AND own.over AND outbox_mails.state = own.state
      RETURNING own.state, own.dedupe_key
    ),
    settled AS (
      UPDATE ${recipients} SET settled = true FROM gone
      WHERE ${round} = ${id}::uuid AND ${index} =
        CASE WHEN gone.dedupe_key ~ ${`^${key}/[0-9a-f]{64}$`} THEN decode(split_part(gone.dedupe_key, '/', 2), 'hex') END
    ),
    folded AS (
      UPDATE ${table} AS round SET sent = round.sent + came.sent, failed = round.failed + came.failed,
        unknown = round.unknown + came.unknown, skipped = round.skipped + came.skipped
      FROM (
        SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'failed')::int AS failed,
          count(*) FILTER (WHERE state = 'unknown')::int AS unknown, count(*) FILTER (WHERE state = 'cancelled')::int AS skipped
        FROM gone HAVING count(*) > 0
      ) AS came WHERE round.id = ${id}::uuid
    )
    SELECT count(*) FILTER (WHERE NOT over)::int AS waiting FROM own`
  return row?.waiting ?? 0
}

type Names = [Prisma.Sql, Prisma.Sql, Prisma.Sql, Prisma.Sql]
