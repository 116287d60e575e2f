import type { WorkerContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { createUnsubscribeToken } from '@/features/news/create-unsubscribe-token'
import { foldMails } from '@/features/outbox/fold-mails'
import { newMailOfWorker } from '@/features/outbox/queue-mail'
import { writtenEmail } from '@/features/safety/canonical-email'
import { hashToken } from '@/features/safety/create-token'
import { hashText } from '@/features/safety/hash-text'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { signerSchema } from '@/features/signatures/schema'
import { cancelMails, holdMails, releaseMails } from './hold-mails'
import { listNextReaders, type NextReader } from './list-next-readers'
import { lockSending, type SendingUpdate } from './lock-sending'
import { recipientKey, underWay } from './rules'

/** Mails of one update that wait in the outbox at most: what is stopped or superseded has hardly begun. */
const mostWaiting = 500
/** … and those that one transaction makes: far from the time limit of one, however busy the machine is. */
const atOnce = 200

/**
 * Goes on with every update that is under way: counts what became of its mails, and makes the next ones. Where it has come
 * to is written in the same transaction as the mails, so that a worker may be killed anywhere: nobody is left out, and
 * nobody gets two. Of several workers one has an update in hand. Returns how many mails were made.
 */
export async function queueUpdates(context: WorkerContext): Promise<number> {
  const { db } = context
  const open = await db.update.findMany({
    where: { startedAt: { not: null }, endedAt: null },
    select: { id: true },
    orderBy: { startedAt: 'asc' },
  })
  let made = 0
  for (const { id } of open)
    made += await db.$transaction((tx) => goOn(context, tx, id), { maxWait: 10_000, timeout: 30_000 })
  return made
}

async function goOn(context: WorkerContext, tx: Writer, id: string): Promise<number> {
  const update = await lockSending(tx, id)
  // Another worker has it in hand, or it is over meanwhile.
  if (!update) return 0
  await align(tx, update, context.now)
  const waiting = await foldMails(tx, 'updates', id)
  if (update.state === 'sending' && !update.allQueued && waiting < mostWaiting) {
    const { readers, reached } = await listNextReaders(tx, update, Math.min(atOnce, mostWaiting - waiting))
    const queued = await writeMails(context, tx, update, readers)
    await tx.update.update({ where: { id }, data: { ...reached, queued: { increment: queued } }, select: { id: true } })
    return queued
  }
  const over = waiting === 0 && (update.allQueued || !underWay.includes(update.state))
  if (over && !(await lacksMails(tx, update))) await endUpdate(context, tx, update)
  return 0
}

/** A worker that had a mail in hand while the update was paused, resumed or stopped left it as it was before. */
function align(tx: Writer, { id, state }: SendingUpdate, now: Date): Promise<void> {
  if (state === 'sending') return releaseMails(tx, id, now)
  return state === 'paused' ? holdMails(tx, id) : cancelMails(tx, id)
}

/** True of one whose mails are not all accounted for: some were lost from the outbox, and `restoreUpdates` makes them anew. */
async function lacksMails(tx: Writer, { id, state }: SendingUpdate): Promise<boolean> {
  if (state !== 'sending') return false
  const numbers = { queued: true, sent: true, failed: true, unknown: true, skipped: true } as const
  const { queued, sent, failed, unknown, skipped } = await tx.update.findUniqueOrThrow({
    where: { id },
    select: numbers,
  })
  return queued > sent + failed + unknown + skipped
}

/** Writes the mails for some readers, one for each address, with the links by which they unsubscribe. */
async function writeMails(context: WorkerContext, tx: Writer, update: SendingUpdate, readers: NextReader[]) {
  const { keys, now } = context
  const { id } = update
  const byAddress = new Map(
    readers.map((reader) => {
      const { email } = signerSchema.parse(openAsWorker(keys, reader))
      return [hashText(keys.addresses, `${id}|${writtenEmail(email)}`).toString('hex'), reader]
    }),
  )
  const fresh = await tx.updateRecipient.createManyAndReturn({
    data: [...byAddress.keys()].map((index) => ({ updateId: id, addressIndex: Buffer.from(index, 'hex') })),
    skipDuplicates: true,
    select: { addressIndex: true },
  })
  const chosen = fresh.flatMap(({ addressIndex }) => {
    const index = Buffer.from(addressIndex).toString('hex')
    const reader = byAddress.get(index)
    return reader ? [{ ...reader, index }] : []
  })
  await tx.link.createMany({
    data: chosen.map(({ signatureId }) => ({
      tokenHash: hashToken(createUnsubscribeToken(keys, signatureId)),
      kind: 'unsubscribe',
      about: 'signatures',
      aboutId: signatureId,
      createdAt: dayOf(now),
    })),
    skipDuplicates: true,
  })
  const kind = update.purpose === 'updates' ? 'update' : 'announcement'
  const { count } = await tx.outboxMail.createMany({
    data: chosen.map(({ signatureId, locale, index }) => ({
      ...newMailOfWorker(context, { kind, locale, aboutId: id, payload: { signatureId } }),
      dedupeKey: recipientKey(index),
    })),
    skipDuplicates: true,
  })
  return count
}

async function endUpdate({ now }: WorkerContext, tx: Writer, { id, state }: SendingUpdate): Promise<void> {
  await tx.updateRecipient.deleteMany({ where: { updateId: id } })
  await tx.update.update({
    where: { id },
    data: { endedAt: now, ...(underWay.includes(state) ? { state: 'sent' } : {}) },
    select: { id: true },
  })
}
