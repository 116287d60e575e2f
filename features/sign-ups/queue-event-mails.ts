import { randomUUID } from 'node:crypto'
import type { WorkerContext, Writer } from '@/features/context'
import { minute } from '@/features/days'
import { mailKinds } from '@/features/outbox/schema'
import { sealAsWorker } from '@/features/safety/seal-for-worker'
import type { Prisma } from '@/generated/prisma/client'
import { restMinutes } from './rules'

/** Mails that one transaction makes: far from the time limit of one, however busy the machine is. */
const atOnce = 200
/** Events that one turn looks at. */
const mostEvents = 50

interface DueEvent {
  id: string
  notice: number
  startsAt: Date
}

/**
 * Tells whoever comes of a change, when nothing was changed any more for ten minutes, and at once when the event is called
 * off; and reminds them on the day before. Whom it has told is written in the row, in the same transaction as the mail, so
 * that a worker may be killed anywhere. Of several workers one has an event in hand. Returns how many mails were made.
 */
export async function queueEventMails(context: WorkerContext): Promise<number> {
  return (await tellChanges(context)) + (await remindComers(context))
}

async function tellChanges(context: WorkerContext): Promise<number> {
  const { db, now } = context
  const rested = new Date(now.getTime() - restMinutes * minute)
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM events WHERE told <> notice AND (noticed_at <= ${rested}::timestamptz OR state = 'called_off')
    ORDER BY noticed_at LIMIT ${mostEvents}`
  let made = 0
  for (const { id } of due)
    made += await db.$transaction(async (tx) => {
      const [event] = await tx.$queryRaw<DueEvent[]>`
        SELECT id::text AS id, notice, starts_at AS "startsAt" FROM events
        WHERE id = ${id}::uuid AND told <> notice FOR NO KEY UPDATE SKIP LOCKED`
      if (!event) return 0
      const told = await tx.$queryRaw<Told[]>`
        UPDATE sign_ups SET told = ${event.notice} WHERE id IN (
          SELECT id FROM sign_ups WHERE event_id = ${id}::uuid AND state = 'confirmed' AND told < ${event.notice}
          ORDER BY id LIMIT ${atOnce} FOR NO KEY UPDATE)
        RETURNING id::text AS id, locale`
      // What had not gone of an older change says the same, and less.
      await tx.outboxMail.updateMany({
        where: { kind: 'event_change', aboutId: { in: told.map((one) => one.id) }, state: 'due' },
        data: { state: 'cancelled', sealed: null },
      })
      if (told.length < atOnce) await tx.$executeRaw`UPDATE events SET told = ${event.notice} WHERE id = ${id}::uuid`
      return writeMails(context, tx, { kind: 'event_change', payload: { notice: event.notice } }, told)
    })
  return made
}

async function remindComers(context: WorkerContext): Promise<number> {
  const { db, now } = context
  const due = await db.event.findMany({
    where: { remindAt: { lte: now }, remindedAt: null, startsAt: { gt: now }, state: { in: ['planned', 'confirmed'] } },
    select: { id: true },
    take: mostEvents,
  })
  let made = 0
  for (const { id } of due)
    made += await db.$transaction(async (tx) => {
      const [event] = await tx.$queryRaw<DueEvent[]>`
        SELECT id::text AS id, notice, starts_at AS "startsAt" FROM events
        WHERE id = ${id}::uuid AND reminded_at IS NULL AND remind_at <= ${now}::timestamptz FOR NO KEY UPDATE SKIP LOCKED`
      if (!event) return 0
      const told = await tx.$queryRaw<Told[]>`
        UPDATE sign_ups SET reminded_for = ${event.startsAt}::timestamptz WHERE id IN (
          SELECT id FROM sign_ups WHERE event_id = ${id}::uuid AND state = 'confirmed'
            AND reminded_for IS DISTINCT FROM ${event.startsAt}::timestamptz
          ORDER BY id LIMIT ${atOnce} FOR NO KEY UPDATE)
        RETURNING id::text AS id, locale`
      if (told.length < atOnce)
        await tx.$executeRaw`UPDATE events SET reminded_at = ${now}::timestamptz WHERE id = ${id}::uuid`
      const startsAt = event.startsAt.toISOString()
      return writeMails(context, tx, { kind: 'event_reminder', payload: { startsAt } }, told)
    })
  return made
}

interface Told {
  id: string
  locale: string
}

type EventMail =
  | { kind: 'event_change'; payload: { notice: number } }
  | { kind: 'event_reminder'; payload: { startsAt: string } }

async function writeMails(
  { keys, now }: WorkerContext,
  tx: Writer,
  { kind, payload }: EventMail,
  comers: readonly Told[],
): Promise<number> {
  const rows = comers.map(({ id, locale }): Prisma.OutboxMailCreateManyInput => {
    const { about, priority } = mailKinds[kind]
    const messageId = randomUUID()
    return { kind, about, aboutId: id, locale, priority, messageId, createdAt: now, ...sealAsWorker(keys, payload) }
  })
  const { count } = await tx.outboxMail.createMany({ data: rows })
  return count
}
