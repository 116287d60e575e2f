import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Writer } from '@/features/context'
import { blindMany, codeWidth, idWidth } from './blind-many'
import { fewestCodes } from './rules'
import { countDue, type DueVersion, takeDue } from './take-due'

/** What a version needs for its codes of a day. */
export interface Listing extends DueVersion {
  version: number
  day: Date
  receiptKey: Buffer
  /** No further signature comes to this version: what waits is listed however few it is. */
  over: boolean
  /** Codes on earlier lists whose signature does not count: some of these may count again. */
  gone: number
}

/**
 * Puts the codes of what waits on the list of a day: when ten or more wait, or when no more can come. A list of fewer than
 * ten is filled with codes that belong to nobody, so that none can be told to be that of a certain signature. They come into
 * the table by one statement, in the order of their bytes and without any reference to a row. Returns how many are new on a
 * list.
 */
export async function listCodes(tx: Writer, listing: Listing): Promise<number> {
  const { petitionId, versionId, version, day, over, gone, receiptKey } = listing
  const waiting = await countDue(tx, listing)
  if (waiting === 0 || (waiting < fewestCodes && !over)) return 0
  // Of this transaction alone. Each piece of it is in the order of the bytes too: where a code lies tells nothing of whose it is.
  await tx.$executeRaw`CREATE TEMP TABLE drafted_codes (blinded bytea NOT NULL) ON COMMIT DROP`
  let taken = 0
  const due = takeDue(tx, listing)
  for (let next = due.next(); ; ) {
    const { value: ids, done } = await next
    if (done) break
    // The database takes the next ones while these are blinded.
    next = due.next()
    next.catch(() => {})
    await setImmediate()
    await draft(tx, blindMany(receiptKey, listing, ids))
    taken += ids.length / idWidth
  }
  // Whoever counts again after having been set aside is on a list already.
  const known = gone > 0 ? await countKnown(tx, petitionId) : 0
  const filled = taken > known ? Math.max(0, fewestCodes - (taken - known)) : 0
  if (filled > 0) await draft(tx, randomBytes(filled * codeWidth))
  await tx.$executeRaw`SET LOCAL work_mem = '96MB'`
  const listed = await tx.$executeRaw`
    INSERT INTO receipt_codes (petition_id, blinded, listed_on, version)
    SELECT ${petitionId}::uuid, blinded, ${day}::date, ${version}::int FROM drafted_codes ORDER BY blinded
    ON CONFLICT (petition_id, blinded) DO NOTHING`
  await tx.$executeRaw`DROP TABLE drafted_codes`
  const delta = { petitionId, versionId, listed, filled, unlisted: -taken, gone: listed - filled - taken }
  await tx.receiptDelta.createMany({ data: [delta] })
  return listed
}

/** `codes` lie side by side. */
async function draft(tx: Writer, codes: Buffer<ArrayBuffer>): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO drafted_codes SELECT substring(${codes}::bytea FROM at * ${codeWidth}::int + 1 FOR ${codeWidth}::int)
    FROM generate_series(0, ${codes.length / codeWidth - 1}::int) AS at ORDER BY 1`
}

async function countKnown(tx: Writer, petitionId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM drafted_codes WHERE EXISTS (
      SELECT FROM receipt_codes AS old WHERE old.petition_id = ${petitionId}::uuid AND old.blinded = drafted_codes.blinded)`
  return row?.count ?? 0
}
