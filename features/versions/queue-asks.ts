import type { WorkerContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { foldMails } from '@/features/outbox/fold-mails'
import { newMailOfWorker } from '@/features/outbox/queue-mail'
import { createToken, hashToken } from '@/features/safety/create-token'
import { hashText } from '@/features/safety/hash-text'
import { cancelAsk } from './cancel-ask'
import { listNextSigners, type NextSigner } from './list-next-signers'
import { lockAsk, type SendingAsk } from './lock-ask'
import { askKey, waitingOf } from './rules'

/** Mails of one question that wait in the outbox at most: what is superseded has hardly begun. */
const mostWaiting = 500
/** … and those that one transaction makes. */
const atOnce = 200

/**
 * Goes on with every question to signers of older texts that is under way, as `queueUpdates` does with updates: where it has
 * come to is written in the same transaction as the mails, so that a worker may be killed anywhere, nobody is left out and
 * nobody is asked twice about one version. Returns how many mails were made.
 */
export async function queueAsks(context: WorkerContext): Promise<number> {
  const { db, now } = context
  const open = await db.versionAsk.findMany({
    where: { endedAt: null, OR: [{ startsAt: { lte: now } }, { stoppedAt: { not: null } }] },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  })
  let made = 0
  for (const { id } of open)
    made += await db.$transaction((tx) => goOn(context, tx, id), { maxWait: 10_000, timeout: 30_000 })
  await foldAnswers(context)
  return made
}

async function goOn(context: WorkerContext, tx: Writer, id: string): Promise<number> {
  const ask = await lockAsk(tx, id, context.now)
  if (!ask) return 0
  if (ask.over) await cancelAsk(tx, id)
  const waiting = await foldMails(tx, 'version_asks', id)
  if (!ask.over && !ask.allQueued && waiting < mostWaiting) {
    const { signers, reached } = await listNextSigners(tx, ask, Math.min(atOnce, mostWaiting - waiting))
    const queued = await writeMails(context, tx, ask, signers)
    await tx.versionAsk.update({
      where: { id },
      data: { ...reached, queued: { increment: queued } },
      select: { id: true },
    })
    return queued
  }
  if (waiting === 0 && (ask.over || !(await lacksMails(tx, id)))) await endAsk(tx, ask, context.now)
  return 0
}

/** True of one whose mails are not all accounted for: some were lost from the outbox, and `restoreAsks` makes them anew. */
async function lacksMails(tx: Writer, id: string): Promise<boolean> {
  const numbers = { queued: true, sent: true, failed: true, unknown: true, skipped: true } as const
  return waitingOf(await tx.versionAsk.findUniqueOrThrow({ where: { id }, select: numbers })) > 0
}

/** Writes the mails of some signers, each with a link to their own page. No row says whose they are. */
async function writeMails(context: WorkerContext, tx: Writer, { id }: SendingAsk, signers: readonly NextSigner[]) {
  const { keys, now } = context
  const bySigner = new Map(
    signers.map((signer) => [hashText(keys.addresses, `${id}|${signer.signatureId}`).toString('hex'), signer]),
  )
  const fresh = await tx.versionAskRecipient.createManyAndReturn({
    data: [...bySigner.keys()].map((index) => ({ askId: id, signerIndex: Buffer.from(index, 'hex') })),
    skipDuplicates: true,
    select: { signerIndex: true },
  })
  const chosen = fresh.flatMap(({ signerIndex }) => {
    const index = Buffer.from(signerIndex).toString('hex')
    const signer = bySigner.get(index)
    return signer ? [{ ...signer, index, token: createToken() }] : []
  })
  await tx.link.createMany({
    data: chosen.map(({ signatureId, token }) => ({
      tokenHash: hashToken(token),
      kind: 'manage_signature',
      about: 'signatures',
      aboutId: signatureId,
      createdAt: dayOf(now),
    })),
  })
  const { count } = await tx.outboxMail.createMany({
    data: chosen.map(({ signatureId, locale, token, index }) => ({
      ...newMailOfWorker(context, { kind: 'text_changed', locale, aboutId: id, payload: { signatureId, token } }),
      dedupeKey: askKey(index),
    })),
  })
  for (const [fromVersion, asked] of Map.groupBy(chosen, ({ version }) => version))
    await tx.versionAskCount.upsert({
      where: { askId_fromVersion: { askId: id, fromVersion } },
      create: { askId: id, fromVersion, asked: asked.length },
      update: { asked: { increment: asked.length } },
      select: { askId: true },
    })
  return count
}

async function endAsk(tx: Writer, { id, over }: SendingAsk, now: Date): Promise<void> {
  await tx.versionAskRecipient.deleteMany({ where: { askId: id } })
  await tx.versionAsk.update({
    where: { id },
    data: { endedAt: now, ...(over ? { stoppedAt: now } : {}) },
    select: { id: true },
  })
}

/** Adds up who has signed the newer text since. */
async function foldAnswers({ db }: WorkerContext): Promise<void> {
  await db.$executeRaw`
    WITH taken AS (
      DELETE FROM version_answers WHERE id IN (SELECT id FROM version_answers ORDER BY id LIMIT 20000)
      RETURNING ask_id, from_version
    )
    INSERT INTO version_ask_counts AS had (ask_id, from_version, answered)
    SELECT ask_id, from_version, count(*)::int FROM taken GROUP BY ask_id, from_version
    ON CONFLICT (ask_id, from_version) DO UPDATE SET answered = had.answered + excluded.answered`
}
