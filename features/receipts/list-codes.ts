import { randomBytes } from 'node:crypto'
import type { Writer } from '@/features/context'
import { blindDue, countDue, type DueVersion } from './blind-due'
import { fewestCodes } from './rules'
import { sortCodes, width } from './sort-codes'

/** Codes that are written at once. */
const batch = 20_000

/** What a version needs for its codes of a day. */
export interface Listing extends DueVersion {
  day: Date
  receiptKey: Buffer
  /** No further signature comes to this version: what waits is listed however few it is. */
  over: boolean
  /** Codes on earlier lists whose signature does not count: some of these may count again. */
  gone: number
}

/**
 * Puts the codes of what waits on the list of a day: when ten or more wait, or when no more can come. A list of fewer than
 * ten is filled with codes that belong to nobody, so that none can be told to be that of a certain signature. They lie in the
 * table in the order of their bytes, without any reference to a row. Returns how many are new on a list.
 */
export async function listCodes(tx: Writer, listing: Listing): Promise<number> {
  const { petitionId, versionId, over, gone, receiptKey } = listing
  const waiting = await countDue(tx, listing)
  if (waiting === 0 || (waiting < fewestCodes && !over)) return 0
  const codes = await blindDue(tx, receiptKey, listing, waiting)
  const taken = codes.length / width
  // Whoever counts again after having been set aside stands on a list already.
  const known = gone > 0 ? await countKnown(tx, petitionId, codes) : 0
  const fresh = taken - known
  const filled = fresh > 0 ? Math.max(0, fewestCodes - fresh) : 0
  const listed = await writeCodes(tx, listing, Buffer.concat([codes, randomBytes(filled * width)]))
  const delta = { petitionId, versionId, listed, filled, unlisted: -taken, gone: listed - filled - taken }
  await tx.receiptDelta.createMany({ data: [delta] })
  return listed
}

async function countKnown(tx: Writer, petitionId: string, codes: Buffer): Promise<number> {
  let known = 0
  for (const some of sortCodes(codes, batch)) {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM receipt_codes WHERE petition_id = ${petitionId}::uuid AND blinded = ANY(ARRAY(
        SELECT substring(${some}::bytea FROM at * ${width}::int + 1 FOR ${width}::int)
        FROM generate_series(0, ${some.length / width - 1}::int) AS at))`
    known += row?.count ?? 0
  }
  return known
}

async function writeCodes(tx: Writer, { petitionId, day, version }: Listing, codes: Buffer): Promise<number> {
  let written = 0
  for (const some of sortCodes(codes, batch)) {
    written += await tx.$executeRaw`
      INSERT INTO receipt_codes (petition_id, blinded, listed_on, version)
      SELECT ${petitionId}::uuid, substring(${some}::bytea FROM at * ${width}::int + 1 FOR ${width}::int), ${day}::date, ${version}::int
      FROM generate_series(0, ${some.length / width - 1}::int) AS at
      ON CONFLICT (petition_id, blinded) DO NOTHING`
  }
  return written
}
