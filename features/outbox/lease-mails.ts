import type { Context } from '@/features/context'
import type { OutboxMail } from '@/generated/prisma/client'
import { leaseMinutes, marks } from './rules'
import type { MailKind } from './schema'

/** A mail that this worker, and no other, may send until its lease ends. */
export type LeasedMail = Pick<
  OutboxMail,
  'id' | 'about' | 'aboutId' | 'locale' | 'sealed' | 'keyId' | 'messageId' | 'attempts' | 'createdAt' | 'lastCode'
> & {
  /** A {@link MailKind}, unless another version wrote the row: see `deliverMail`. */
  kind: MailKind
  /** A letter that may have arrived already. */
  secondTry: boolean
}

/**
 * Takes up to `limit` due mails, the most urgent first, for five minutes by the database's clock. Workers never wait
 * for each other and never get the same mail. The lease is committed before anything is sent.
 */
export async function leaseMails({ db }: Context, limit: number): Promise<LeasedMail[]> {
  const lease = db.$queryRaw<LeasedMail[]>`
    WITH picked AS MATERIALIZED (
      SELECT id FROM outbox_mails WHERE state = 'due' AND run_at <= now()
      ORDER BY priority, run_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE outbox_mails AS mail
    SET state = 'leased', lease_until = now() + make_interval(mins => ${leaseMinutes}), attempts = attempts + 1
    -- One list, not a join: by that, of a table that was never looked at, all rows may be read.
    WHERE mail.id = ANY(ARRAY(SELECT id FROM picked))
    RETURNING mail.id, kind, about, about_id AS "aboutId", locale, sealed, key_id AS "keyId", message_id AS "messageId", attempts, created_at AS "createdAt", last_code AS "lastCode",
      coalesce(last_code, '') = ${marks.ambiguous} AS "secondTry"`
  // The order is that of an index. Whatever is known of the table, what is due is not sorted for a few of it.
  const [, mails] = await db.$transaction([db.$executeRaw`SET LOCAL enable_sort = off`, lease])
  return mails
}

/**
 * Notes that a letter is being handed over now. When the worker dies after this, nobody knows whether it arrived.
 * False when the lease has ended meanwhile: then the letter must not be sent.
 */
export async function startSending({ db }: Context, mail: LeasedMail): Promise<boolean> {
  const mark = mail.secondTry ? marks.sendingAgain : marks.sending
  const changed = await db.$executeRaw`
    UPDATE outbox_mails SET last_code = ${mark}
    WHERE id = ${mail.id}::uuid AND state = 'leased' AND attempts = ${mail.attempts} AND lease_until > now()`
  return changed > 0
}
