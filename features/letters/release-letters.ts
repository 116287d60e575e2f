import type { WorkerContext } from '@/features/context'
import { endMails } from '@/features/outbox/end-mails'
import { nextRelease } from '@/features/outbox/release-times'
import { holds, marks, releaseMinutes } from '@/features/outbox/rules'
import { isInWindow, type QueuePlace, type SendingWindow } from '@/features/outbox/sending-window'
import { findTimeZone } from '@/features/places/find-time-zone'
import { bindDigest } from './bind-digest'

/** The letters of one model letter in one addressee's queue. */
interface QueuePart extends SendingWindow {
  addresseeId: string
  modelLetterId: string
  hourlyCap: number
  digest: boolean
  place: QueuePlace
}

/**
 * Lets the next letter of every addressee go whose queue is open and whose clock stands inside the window of the
 * letter: one at a time, the oldest first, the next one no sooner than the cap allows. So a queue is spread evenly, and
 * after an outage nothing bursts. Two workers may do this at once. `now` is the database's time. Returns how many were
 * released.
 */
export async function releaseLetters(context: WorkerContext): Promise<number> {
  await callBack(context)
  await endUnreachable(context)
  const open = (await listParts(context)).filter((part) => isInWindow(context.now, part.place, part))
  let released = 0
  for (const parts of Map.groupBy(open, ({ addresseeId }) => addresseeId).values()) {
    for (const part of parts) if (part.digest) await bindDigest(context, part)
    released += await releaseNext(context, parts)
  }
  return released
}

/**
 * Puts back into the queue what was released and not taken by any worker, so that it does not go out hours later; and
 * brings in the letters whose second try has come.
 */
async function callBack({ db, now }: WorkerContext): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox_mails SET state = 'waiting'
    WHERE addressee_id IS NOT NULL AND (
      (state = 'due' AND run_at < ${new Date(now.getTime() - releaseMinutes * 60_000)}::timestamptz)
      OR (state = 'unknown' AND last_code = ${marks.ambiguous} AND run_at <= ${now}::timestamptz AND digest_id IS NULL))`
}

/** Ends the letters to addressees that were taken out of the directory, or have no address any more. */
async function endUnreachable({ db }: WorkerContext): Promise<void> {
  const lost = await db.$queryRaw<{ id: string; removed: boolean }[]>`
    WITH queues AS MATERIALIZED (
      SELECT DISTINCT addressee_id AS id FROM outbox_mails WHERE state IN ('waiting', 'stopped') AND addressee_id IS NOT NULL
    ),
    lost AS MATERIALIZED (
      SELECT queues.id, removed_at IS NOT NULL AS removed FROM queues JOIN addressees ON addressees.id = queues.id
      WHERE removed_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM addressee_contacts WHERE addressee_id = queues.id AND channel = 'email' AND purpose <> 'consular'
          AND off_at IS NULL AND source <> '')
    )
    SELECT mail.id::text AS id, removed FROM outbox_mails AS mail JOIN lost ON lost.id = mail.addressee_id
    WHERE mail.state IN ('waiting', 'stopped')`
  for (const removed of [true, false]) {
    const ids = lost.filter((mail) => mail.removed === removed).map(({ id }) => id)
    await endMails({ db }, { ids, reason: removed ? holds.removed : holds.noAddress })
  }
}

/** Everything that could go if its window is open: queues whose last letter is long enough ago, and nothing stopped. */
async function listParts({ db, now }: WorkerContext): Promise<QueuePart[]> {
  const rows = await db.$queryRaw<(Omit<QueuePart, 'place'> & Parameters<typeof findTimeZone>[0])[]>`
    WITH parts AS MATERIALIZED (
      SELECT DISTINCT mail.addressee_id, letter.model_letter_id
      FROM outbox_mails AS mail JOIN letters AS letter ON letter.id = mail.about_id
        LEFT JOIN addressee_queues AS queue ON queue.addressee_id = mail.addressee_id
      WHERE mail.state = 'waiting' AND mail.addressee_id IS NOT NULL AND mail.run_at <= ${now}::timestamptz
        AND mail.digest_id IS NULL AND coalesce(queue.next_at, '-infinity') <= ${now}::timestamptz
    )
    SELECT parts.addressee_id::text AS "addresseeId", model.id::text AS "modelLetterId",
      window_from AS "windowFrom", window_to AS "windowTo", weekdays_only AS "weekdaysOnly", hourly_cap AS "hourlyCap", digest,
      time_zone AS "timeZone", host_country AS "hostCountry", host_city AS "hostCity", longitude
    FROM parts JOIN model_letters AS model ON model.id = parts.model_letter_id
      JOIN addressees ON addressees.id = parts.addressee_id
    WHERE model.stopped_at IS NULL`
  return rows.map(({ timeZone, hostCountry, hostCity, longitude, ...part }) => ({
    ...part,
    place: { timeZone: findTimeZone({ timeZone, hostCountry, hostCity, longitude }), country: hostCountry },
  }))
}

/**
 * Releases the oldest letter of one addressee, when none of its letters is on its way. Whoever moves the queue's clock
 * first has the turn: another worker finds it moved and does nothing.
 */
async function releaseNext({ db, now }: WorkerContext, parts: readonly QueuePart[]): Promise<number> {
  const addresseeId = parts[0]?.addresseeId ?? ''
  const models = parts.map(({ modelLetterId }) => modelLetterId)
  const nexts = parts.map(({ hourlyCap }) => nextRelease(now, hourlyCap))
  return db.$executeRaw`
    WITH open AS (
      SELECT * FROM unnest(${models}::uuid[], ${nexts}::timestamptz[]) AS open (model_letter_id, next_at)
    ),
    picked AS MATERIALIZED (
      SELECT mail.id, open.next_at
      FROM outbox_mails AS mail JOIN letters AS letter ON letter.id = mail.about_id
        JOIN open ON open.model_letter_id = letter.model_letter_id
        JOIN model_letters AS model ON model.id = letter.model_letter_id
      WHERE mail.state = 'waiting' AND mail.addressee_id = ${addresseeId}::uuid AND mail.run_at <= ${now}::timestamptz
        AND mail.digest_id IS NULL AND model.stopped_at IS NULL
        -- A letter that may have arrived goes by itself, with the Message-ID it had.
        AND NOT (model.digest AND mail.kind = 'letter' AND letter.origin = 'supporter'
          AND coalesce(mail.last_code, '') <> ${marks.ambiguous})
        AND NOT EXISTS (SELECT FROM outbox_mails AS busy
          WHERE busy.addressee_id = ${addresseeId}::uuid AND busy.state IN ('due', 'leased'))
      ORDER BY mail.created_at, mail.id LIMIT 1 FOR UPDATE OF mail SKIP LOCKED
    ),
    turn AS (
      INSERT INTO addressee_queues AS queue (addressee_id, next_at) SELECT ${addresseeId}::uuid, next_at FROM picked
      ON CONFLICT (addressee_id) DO UPDATE SET next_at = excluded.next_at WHERE queue.next_at <= ${now}::timestamptz
      RETURNING addressee_id
    )
    UPDATE outbox_mails AS mail SET state = 'due', run_at = least(${now}::timestamptz, now())
    FROM picked, turn WHERE mail.id = picked.id`
}
