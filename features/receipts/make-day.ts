import { createHash } from 'node:crypto'
import type { WorkerContext, Writer } from '@/features/context'
import { day, dayOf, isoDay } from '@/features/days'
import { forgetPages } from '@/features/pages'
import { openReceiptKey } from '@/features/safety/receipt-key'
import { atNight } from '@/features/signatures/recount-signatures'
import { takesConfirmations, unconfirmedKeptDays } from '@/features/signatures/rules'
import type { Prisma } from '@/generated/prisma/client'
import { dayHead, noRoot } from './day-head'
import { listCodes } from './list-codes'
import { listTexts } from './list-texts'
import { readCodes } from './read-codes'
import { readCount } from './read-count'
import type { DueVersion } from './take-due'

/** Held by whoever makes a day's file, with the number of the petition as the second key. */
const receiptLock = 0x7ec_e19

const petitionOfDay = {
  id: true,
  state: true,
  closesAt: true,
  closedAt: true,
  receiptKey: { select: { sealed: true, sealedTo: true } },
  receiptDays: { select: { day: true, head: true, root: true }, orderBy: { day: 'desc' }, take: 1 },
  versions: { select: { id: true, number: true, createdAt: true }, orderBy: { number: 'asc' } },
} as const satisfies Prisma.PetitionSelect

type PetitionOfDay = Prisma.PetitionGetPayload<{ select: typeof petitionOfDay }>

/**
 * Makes the file of today for a petition, unless there is one or nothing has changed since the last: lists what waits,
 * publishes texts that are new, and binds both to the file before by a root. When no more can come to its lists the key of
 * its codes is deleted. All of it or nothing. Returns how many codes are on it; undefined where no file was made.
 */
export async function makeDay(context: WorkerContext, petitionId: string): Promise<number | undefined> {
  const today = dayOf(context.now)
  return atNight(context, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${receiptLock}::int, hashtext(${petitionId}))::text`
    const petition = await tx.petition.findUniqueOrThrow({ where: { id: petitionId }, select: petitionOfDay })
    const [last] = petition.receiptDays
    if (petition.state === 'draft' || (last && last.day >= today)) return undefined
    const codes = await listVersions(tx, context, petition)
    const { texts, fresh } = await listTexts(tx, petitionId, today)
    const count = await readCount({ db: tx, now: context.now }, petitionId)
    const previous = last ? Buffer.from(last.root).toString('hex') : noRoot
    const head = dayHead({ petitionId, day: isoDay(today), previous, texts, count, codes })
    if (codes === 0 && !fresh && last && saysTheSame(head, last.head)) return undefined
    const root = await hashFile(tx, { petitionId, day: today, head })
    await tx.receiptDay.createMany({ data: [{ petitionId, day: today, head, codes, root }] })
    await forgetPages(tx, [`count:${petitionId}`])
    return codes
  })
}

async function listVersions(tx: Writer, { keys, now }: WorkerContext, petition: PetitionOfDay): Promise<number> {
  const { id: petitionId, receiptKey: row, versions } = petition
  if (!row) return 0
  const receiptKey = openReceiptKey(keys, petitionId, row)
  const ended = !takesConfirmations(petition, now)
  if (ended)
    await tx.$queryRaw`SELECT petition_id::text FROM petition_receipt_keys WHERE petition_id = ${petitionId}::uuid FOR UPDATE`
  const counts = (await readCount({ db: tx, now }, petitionId)).versions
  let codes = 0
  for (const [at, { id: versionId, number: version }] of versions.entries()) {
    const next = versions[at + 1]?.createdAt
    // Forms that were filled in under an older text can be confirmed for some days.
    const over = ended || (next !== undefined && next.getTime() <= now.getTime() - unconfirmedKeptDays * day)
    const aside = ended ? await takeAside(tx, { petitionId, versionId }) : 0
    const gone = (counts.find((one) => one.version === version)?.gone ?? 0) + aside
    codes += await listCodes(tx, { petitionId, versionId, version, receiptKey, over, gone, day: dayOf(now) })
  }
  if (ended) await dropKey(tx, petitionId)
  return codes
}

/**
 * Has those who are set aside listed with the others, as codes that do not count: should they count again one day, nobody
 * could make their codes any more. Returns how many there are.
 */
async function takeAside(tx: Writer, { petitionId, versionId }: DueVersion): Promise<number> {
  const aside = await tx.$executeRaw`
    INSERT INTO due_receipts (signature_id, petition_id, version_id)
    SELECT id, petition_id, version_id FROM signatures
    WHERE petition_id = ${petitionId}::uuid AND version_id = ${versionId}::uuid AND state = 'quarantined'
    ON CONFLICT (signature_id) DO NOTHING`
  if (aside > 0) await tx.receiptDelta.createMany({ data: [{ petitionId, versionId, unlisted: aside, gone: aside }] })
  return aside
}

/** What somebody was changing at this moment still waits: the next day lists it. */
async function dropKey(tx: Writer, petitionId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM petition_receipt_keys WHERE petition_id = ${petitionId}::uuid
      AND NOT EXISTS (SELECT FROM due_receipts WHERE petition_id = ${petitionId}::uuid)`
}

/** The root of a day: SHA-256 of its file. */
export async function hashFile(
  db: Pick<Writer, '$queryRaw'>,
  { petitionId, day, head }: { petitionId: string; day: Date; head: string },
): Promise<Buffer<ArrayBuffer>> {
  const hash = createHash('sha256').update(head)
  for await (const lines of readCodes(db, petitionId, day)) hash.update(lines)
  return hash.digest()
}

/** True of two heads that differ in their day alone. */
function saysTheSame(head: string, other: string): boolean {
  const numbers = (text: string) => text.replace(/^(day|previous|codes): .*$/gm, '')
  return numbers(head) === numbers(other)
}
