import type { Context } from '@/features/context'
import { marks, secondTryMinutes } from './rules'
import { sentOnce } from './schema'

/**
 * Takes back the mails of workers that died. A letter that was being handed over becomes `unknown`: once, and it gets
 * its second try; twice, and it stays so. Everything else is due again, or waits again in its addressee's queue.
 * Returns how many leases had ended.
 */
export async function expireLeases({ db }: Context): Promise<number> {
  const once = [...sentOnce]
  const ended = await db.$executeRaw`
    WITH ended AS MATERIALIZED (
      SELECT id, last_code = ${marks.sendingAgain} AS twice,
        kind = ANY(${once}) AND last_code IN (${marks.sending}, ${marks.sendingAgain}) AS handed_over
      FROM outbox_mails WHERE state = 'leased' AND lease_until < now() FOR UPDATE SKIP LOCKED
    ),
    -- The letters of a digest share what became of it.
    doubtful AS (
      SELECT mail.id, mail.about_id FROM outbox_mails AS mail JOIN ended ON ended.id IN (mail.id, mail.digest_id)
      WHERE handed_over
    ),
    doubtful_deliveries AS (
      UPDATE deliveries SET state = 'unknown' FROM doubtful
      WHERE deliveries.mail_id = doubtful.id AND deliveries.state = 'queued'
    ),
    doubtful_copies AS (
      UPDATE letter_copies SET state = 'unknown' FROM doubtful
      WHERE letter_copies.id = doubtful.about_id AND letter_copies.state = 'queued'
    )
    UPDATE outbox_mails AS mail SET
      state = CASE WHEN handed_over THEN 'unknown' WHEN addressee_id IS NULL THEN 'due' ELSE 'waiting' END::mail_state,
      last_code = CASE WHEN NOT handed_over THEN last_code
        WHEN twice THEN ${marks.ambiguousTwice} ELSE ${marks.ambiguous} END,
      run_at = CASE WHEN handed_over THEN now() + make_interval(mins => ${secondTryMinutes}) ELSE run_at END,
      sealed = CASE WHEN handed_over AND twice THEN NULL ELSE sealed END,
      lease_until = NULL
    FROM ended WHERE mail.id = ended.id`
  await db.$executeRaw`
    UPDATE outbox_mails SET state = 'due'
    WHERE state = 'unknown' AND last_code = ${marks.ambiguous} AND run_at <= now() AND addressee_id IS NULL`
  return ended
}
