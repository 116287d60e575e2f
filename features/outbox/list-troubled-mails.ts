import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import { Prisma } from '@/generated/prisma/client'
import type { MailReturn, MailState } from '@/generated/prisma/enums'
import { placeMailsSql, type TroublePlace } from './place-mails'
import { cameBack, holds } from './rules'
import { isMailKind, type MailKind } from './schema'

/** A mail that did not go at the first try, or came back. It names no person: only what kind of mail, and what the server said. */
export interface TroubledMail {
  id: string
  /** Null for a kind that this version does not have. */
  kind: MailKind | null
  state: MailState
  /** What came of it after it was sent; null while nothing came back. */
  returned: MailReturn | null
  attempts: number
  /** Reply code or class of the last fault. */
  code: string | null
  /** When it was tried last, or will be tried next while it waits. */
  at: Date
  /** What it belongs to. */
  about: TroublePlace
  /** It is a supporter's letter that surely did not arrive and is still kept: it can be sent again. */
  goesAgain: boolean
}

interface Row extends Omit<TroubledMail, 'kind' | 'about'> {
  kind: string
  place: TroublePlace['kind']
  placeId: string
}

/** What the desk shows at most. */
const most = 100

/**
 * The mails of a team's petitions and letters that wait for another try, failed, may have arrived, came back, or lost
 * their addressee; the newest hundred. The letters of a digest are its own.
 */
export async function listTroubledMails(
  { db, now }: Context,
  team: Permitted<'watchMail', Team>,
): Promise<TroubledMail[]> {
  const troubled = Prisma.sql`mail.digest_id IS NULL AND (mail.state IN ('failed', 'unknown') OR mail.returned IS NOT NULL
    OR mail.state IN ('due', 'waiting') AND mail.last_code IS NOT NULL
    OR mail.state = 'cancelled' AND mail.last_code IN (${holds.removed}, ${holds.noAddress}))`
  const rows = await db.$queryRaw<Row[]>`
    SELECT mail.id::text AS id, kind, state::text AS state, mail.returned::text AS returned, attempts, last_code AS code, mail.run_at AS at,
      place, place_id::text AS "placeId",
      kind = 'letter' AND EXISTS (SELECT FROM letters WHERE letters.id = mail.about_id AND purge_after > ${now}::timestamptz)
        AND (mail.state = 'failed' OR mail.returned = ANY(${cameBack}::mail_return[])
          AND EXISTS (SELECT FROM deliveries WHERE mail_id = mail.id AND deliveries.state = 'failed')) AS "goesAgain"
    FROM (
      SELECT * FROM (${placeMailsSql(team.teamId, troubled)}) AS mails ORDER BY run_at DESC, id DESC LIMIT ${most}
    ) AS placed JOIN outbox_mails AS mail ON mail.id = placed.id
    ORDER BY mail.run_at DESC, mail.id DESC`
  return rows.map(({ kind, place, placeId, ...mail }) => ({
    ...mail,
    kind: isMailKind(kind) ? kind : null,
    about: { kind: place, id: placeId },
  }))
}

/** How often each fault happened among the mails of the last seven days that are not through, most frequent first. */
export async function countFaults({ db, now }: Context): Promise<{ code: string; state: MailState; count: number }[]> {
  const week = new Date(now.getTime() - 7 * day)
  const rows = await db.outboxMail.groupBy({
    by: ['lastCode', 'state'],
    where: { lastCode: { not: null }, state: { in: ['due', 'waiting', 'failed', 'unknown'] }, runAt: { gt: week } },
    _count: true,
  })
  return rows
    .map(({ lastCode, state, _count }) => ({ code: lastCode ?? '', state, count: _count }))
    .sort((a, b) => b.count - a.count)
}
