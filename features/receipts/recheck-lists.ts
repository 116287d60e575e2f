import type { Context } from '@/features/context'
import { dayOf, isoDay } from '@/features/days'
import { noRoot } from './day-head'
import { hashFile } from './make-day'

/** What can be wrong with a file that was published. */
export type ListFault = 'root' | 'previous' | 'text'

/** A day whose file is not as it was published. */
export interface FaultyDay {
  petitionId: string
  day: string
  fault: ListFault
}

/** Codes and files that one turn reads at most; the next goes on where it ended. */
const most = { codes: 2_000_000, files: 2_000 }
const atOnce = 100

interface CheckedDay {
  petitionId: string
  day: Date
  head: string
  codes: number
  root: Uint8Array
  /** Root of the file before; null for the first. */
  before: Uint8Array | null
}

/**
 * Reads published lists again, those first that were not read for the longest, and holds each against its root, the root of
 * the day before and the texts that it names. Changes nothing of them, and keeps what was found. Returns the days that are
 * not as they were published; none is what is expected.
 */
export async function recheckLists(context: Context): Promise<FaultyDay[]> {
  const faulty: FaultyDay[] = []
  let [codes, files] = [0, 0]
  for (let next = await listUnchecked(context); next.length > 0; next = await listUnchecked(context)) {
    for (const { petitionId, day, ...one } of next) {
      if (codes >= most.codes || files >= most.files) return faulty
      const fault = await findFault(context, { petitionId, day, ...one })
      const where = { petitionId, day }
      await context.db.receiptDay.updateMany({ where, data: { checkedOn: dayOf(context.now), fault: fault ?? null } })
      if (fault) faulty.push({ petitionId, day: isoDay(day), fault })
      codes += one.codes
      files += 1
    }
  }
  return faulty
}

/** Some of those that were not read today. */
async function listUnchecked({ db, now }: Context): Promise<CheckedDay[]> {
  return db.$queryRaw<CheckedDay[]>`
    SELECT one.petition_id AS "petitionId", one.day, one.head, one.codes, one.root, before.root AS before
    FROM receipt_days AS one LEFT JOIN LATERAL (
      SELECT root FROM receipt_days AS other WHERE other.petition_id = one.petition_id AND other.day < one.day
      ORDER BY day DESC LIMIT 1
    ) AS before ON true
    WHERE checked_on IS DISTINCT FROM ${dayOf(now)}::date
    ORDER BY checked_on NULLS FIRST, one.petition_id, one.day LIMIT ${atOnce}`
}

async function findFault({ db }: Pick<Context, 'db'>, one: CheckedDay): Promise<ListFault | undefined> {
  if (!(await hashFile(db, one)).equals(Buffer.from(one.root))) return 'root'
  const before = one.before ? Buffer.from(one.before).toString('hex') : noRoot
  if (!one.head.includes(`\nprevious: ${before}\n`)) return 'previous'
  const [changed] = await db.$queryRaw<{ version: number }[]>`
    SELECT version FROM receipt_texts WHERE petition_id = ${one.petitionId}::uuid AND listed_on = ${one.day}::date
      AND hash <> sha256(convert_to(content, 'UTF8')) LIMIT 1`
  return changed ? 'text' : undefined
}
