import type { Context } from '../context'
import { marks, secondTryMinutes } from './rules'

/**
 * Takes back the mails of workers that died. A letter that was being handed over becomes `unknown`: once, and it gets
 * its second try; twice, and it stays so. Everything else is due again, as is a letter whose second try has come.
 * Returns how many leases had ended.
 */
export async function settleLeases({ db }: Context): Promise<number> {
  const ended = await db.$executeRaw`
    WITH ended AS MATERIALIZED (
      SELECT id, last_code IN (${marks.sending}, ${marks.sendingAgain}) AS handed_over, last_code = ${marks.sendingAgain} AS twice
      FROM outbox_mails WHERE state = 'leased' AND lease_until < now() FOR UPDATE SKIP LOCKED
    ),
    doubtful AS (
      UPDATE deliveries SET state = 'unknown' FROM outbox_mails AS mail JOIN ended ON ended.id = mail.id
      WHERE deliveries.id = mail.delivery_id AND mail.kind = 'letter' AND handed_over AND deliveries.state = 'queued'
    )
    UPDATE outbox_mails AS mail SET
      state = CASE WHEN handed_over AND kind = 'letter' THEN 'unknown' ELSE 'due' END::mail_state,
      last_code = CASE WHEN NOT (handed_over AND kind = 'letter') THEN last_code
        WHEN twice THEN ${marks.ambiguousTwice} ELSE ${marks.ambiguous} END,
      run_at = CASE WHEN handed_over AND kind = 'letter' THEN now() + make_interval(mins => ${secondTryMinutes}) ELSE run_at END,
      sealed = CASE WHEN twice AND kind = 'letter' THEN NULL ELSE sealed END,
      lease_until = NULL
    FROM ended WHERE mail.id = ended.id`
  await db.$executeRaw`
    UPDATE outbox_mails SET state = 'due' WHERE state = 'unknown' AND last_code = ${marks.ambiguous} AND run_at <= now()`
  return ended
}
