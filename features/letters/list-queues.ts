import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { daysToGo, goesOutAt } from '@/features/outbox/release-times'
import { digestSize, holds } from '@/features/outbox/rules'
import { isInWindow, type SendingWindow } from '@/features/outbox/sending-window'
import { findTimeZone } from '@/features/places/find-time-zone'
import type { OfficeView } from './read-sent-letter'

/** One addressee's queue, as far as a model letter has letters in it. */
export interface QueueView {
  addressee: OfficeView
  /** Letters that wait, and those that stand still because a case changed. */
  waiting: number
  stopped: number
  /** Of those that wait, the ones tried in vain before. */
  retrying: number
  sentLastDay: number
  failed: number
  unknown: number
  /** Ended because the addressee was taken out or has no address left. */
  ended: number
  timeZone: string
  /** Our mail may reach it now. */
  open: boolean
  /** About when the last of them goes out; undefined when nothing waits, or that is more than a year away. */
  doneAt: Date | undefined
  /** Days of the window until then. */
  days: number
}

type Row = Omit<QueueView, 'addressee' | 'timeZone' | 'open' | 'doneAt' | 'days'> &
  QueueView['addressee'] & { timeZone: string | null; longitude: number | null; nextAt: Date | null; ahead: number }

/** The queues that a model letter has letters in, the longest first, with what became of the last week's. */
export async function listQueues(
  { db, now }: Context,
  letter: Permitted<'seeLetters', ModelLetterKey>,
): Promise<QueueView[]> {
  const settings = await db.modelLetter.findUniqueOrThrow({
    where: { id: letter.id },
    select: { windowFrom: true, windowTo: true, weekdaysOnly: true, hourlyCap: true, digest: true },
  })
  const yesterday = new Date(now.getTime() - day)
  const week = new Date(now.getTime() - 7 * day)
  const rows = await db.$queryRaw<Row[]>`
    WITH mails AS (
      SELECT mail.addressee_id,
        count(*) FILTER (WHERE mail.state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE mail.state = 'stopped')::int AS stopped,
        count(*) FILTER (WHERE mail.state = 'waiting' AND last_code IS NOT NULL)::int AS retrying,
        count(*) FILTER (WHERE mail.state = 'sent' AND sent_at > ${yesterday}::timestamptz)::int AS "sentLastDay",
        count(*) FILTER (WHERE mail.state = 'failed' AND run_at > ${week}::timestamptz)::int AS failed,
        count(*) FILTER (WHERE mail.state = 'unknown')::int AS unknown,
        count(*) FILTER (WHERE mail.state = 'cancelled' AND run_at > ${week}::timestamptz
          AND last_code IN (${holds.removed}, ${holds.noAddress}))::int AS ended
      FROM outbox_mails AS mail JOIN letters ON letters.id = mail.about_id
      WHERE letters.model_letter_id = ${letter.id}::uuid AND mail.kind = 'letter' AND mail.addressee_id IS NOT NULL
      GROUP BY mail.addressee_id
    )
    SELECT mails.*, a.id::text AS id, a.kind::text AS kind, a.name, a.names, a.state, a.host_city AS "hostCity",
      a.host_country AS "hostCountry", a.time_zone AS "timeZone", a.longitude, queue.next_at AS "nextAt",
      (SELECT count(*)::int FROM outbox_mails AS other WHERE other.state = 'waiting' AND other.addressee_id = a.id
        AND other.digest_id IS NULL) AS ahead
    FROM mails JOIN addressees AS a ON a.id = mails.addressee_id
      LEFT JOIN addressee_queues AS queue ON queue.addressee_id = a.id
    ORDER BY waiting + stopped DESC, a.name LIMIT 300`
  return rows.map((row) => viewOf(row, settings, now))
}

function viewOf(row: Row, settings: SendingWindow & { hourlyCap: number; digest: boolean }, now: Date): QueueView {
  const {
    id,
    kind,
    name,
    names,
    state,
    hostCity,
    hostCountry,
    timeZone: set,
    longitude,
    nextAt,
    ahead,
    ...numbers
  } = row
  const timeZone = findTimeZone({ timeZone: set, hostCountry, hostCity, longitude })
  const place = { timeZone, country: hostCountry }
  const { hourlyCap, digest, ...window } = settings
  const days = digest ? Math.ceil(numbers.waiting / digestSize) : daysToGo(ahead, window, hourlyCap)
  return {
    ...numbers,
    addressee: { id, kind, name, names, state, hostCity, hostCountry },
    timeZone,
    open: isInWindow(now, place, window),
    days: numbers.waiting > 0 ? days : 0,
    doneAt:
      numbers.waiting > 0 && !digest ? goesOutAt(ahead - 1, { now, nextAt, place, window, hourlyCap }) : undefined,
  }
}
