import type { Context } from '@/features/context'
import { day, minute } from '@/features/days'
import { marks, silentMinutes, stuckMinutes } from './rules'

/** Why mail does not go out, or what comes back is not seen; `detail` carries the class of the error, never an address. */
export type MailTrouble = {
  reason: 'worker_silent' | 'mail_server' | 'queue_stuck' | 'returns'
  since: Date | null
  detail: string
}

/** What the desk shows of the outgoing mail. */
export interface MailHealth {
  /** About to be sent, or waiting for the next try. */
  queued: number
  /** Letters in the queues of addressees. */
  waiting: number
  /** Letters whose case changed, until an organiser decides. */
  stopped: number
  /** Of those, the ones that have failed before. */
  retrying: number
  sentLastDay: number
  /** Given up in the last seven days. */
  failed: number
  /** Letters of which nobody knows whether they arrived. */
  unknown: number
  /** Of those sent in the last seven days, the ones that came back, and those that were complained of. */
  returned: number
  complaints: number
  /** The mailbox for what comes back; null while there is none, and nobody knows. */
  mailbox: { checkedAt: Date | null; trouble: string | null; strange: number; unread: number } | null
  /** When the oldest mail that should have gone became due. */
  oldestDue: Date | null
  trouble: MailTrouble | null
}

/** The numbers of the outbox as they are now. */
export async function readMailHealth(context: Context): Promise<MailHealth> {
  const { db, now } = context
  const week = new Date(now.getTime() - 7 * day)
  const [row] = await db.$queryRaw<
    Record<
      'queued' | 'waiting' | 'stopped' | 'retrying' | 'sentLastDay' | 'failed' | 'unknown' | 'returned' | 'complaints',
      bigint
    >[]
  >`
    SELECT count(*) FILTER (WHERE state IN ('due', 'leased')) AS queued,
      count(*) FILTER (WHERE state = 'waiting') AS waiting,
      count(*) FILTER (WHERE state = 'stopped' AND about IS DISTINCT FROM 'updates') AS stopped,
      count(*) FILTER (WHERE state IN ('due', 'waiting') AND last_code IS NOT NULL) AS retrying,
      count(*) FILTER (WHERE state = 'sent' AND sent_at > ${new Date(now.getTime() - day)}::timestamptz) AS "sentLastDay",
      count(*) FILTER (WHERE state = 'failed' AND run_at > ${week}::timestamptz) AS failed,
      count(*) FILTER (WHERE state = 'unknown' OR last_code = ${marks.ambiguous}) AS unknown,
      count(*) FILTER (WHERE returned <> 'complaint' AND sent_at > ${week}::timestamptz) AS returned,
      count(*) FILTER (WHERE returned = 'complaint' AND sent_at > ${week}::timestamptz) AS complaints
    FROM outbox_mails`
  const number = (name: keyof NonNullable<typeof row>) => Number(row?.[name] ?? 0)
  return {
    queued: number('queued'),
    waiting: number('waiting'),
    stopped: number('stopped'),
    retrying: number('retrying'),
    sentLastDay: number('sentLastDay'),
    failed: number('failed'),
    unknown: number('unknown'),
    returned: number('returned'),
    complaints: number('complaints'),
    mailbox: await db.bounceMailbox.findFirst({
      select: { checkedAt: true, trouble: true, strange: true, unread: true },
    }),
    oldestDue: await oldestDue(context),
    trouble: await readMailTrouble(context),
  }
}

/** What is wrong with the mail now, for the desk's banner and for the health check; null when all is well. */
export async function readMailTrouble(context: Context): Promise<MailTrouble | null> {
  const { db, now } = context
  const beats = await db.heartbeat.findMany({
    where: { beatAt: { gt: new Date(now.getTime() - silentMinutes * minute) } },
    select: { mailTrouble: true, troubleSince: true },
  })
  if (beats.length === 0) {
    const last = await db.heartbeat.aggregate({ _max: { beatAt: true } })
    return { reason: 'worker_silent', since: last._max.beatAt, detail: '' }
  }
  const ill = beats.find(({ mailTrouble }) => mailTrouble !== null)
  if (ill && beats.every(({ mailTrouble }) => mailTrouble !== null)) {
    return { reason: 'mail_server', since: ill.troubleSince, detail: ill.mailTrouble ?? '' }
  }
  const oldest = await oldestDue(context)
  const stuck = oldest !== null && now.getTime() - oldest.getTime() > stuckMinutes * minute
  return stuck ? { reason: 'queue_stuck', since: oldest, detail: '' } : readReturnsTrouble(context)
}

/** The mailbox for what comes back cannot be read, or nobody reads it. One failed turn among others is no trouble. */
async function readReturnsTrouble({ db, now }: Context): Promise<MailTrouble | null> {
  const mailbox = await db.bounceMailbox.findFirst({ select: { checkedAt: true, trouble: true, troubleSince: true } })
  if (!mailbox) return null
  const { trouble, troubleSince, checkedAt } = mailbox
  const since = trouble === null ? checkedAt : troubleSince
  const patience = trouble === null ? stuckMinutes : silentMinutes
  const isLong = since !== null && now.getTime() - since.getTime() > patience * minute
  return isLong ? { reason: 'returns', since, detail: trouble ?? '' } : null
}

async function oldestDue({ db, now }: Context): Promise<Date | null> {
  const oldest = await db.outboxMail.aggregate({ where: { state: 'due', runAt: { lte: now } }, _min: { runAt: true } })
  return oldest._min.runAt
}
