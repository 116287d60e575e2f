import type { Context, Writer } from '@/features/context'
import { atNight } from '@/features/signatures/recount-signatures'
import { compactLock } from './compact-receipts'

/** Counts of a version that were not what rows and lists say, and have been repaired. */
export interface ReceiptDrift {
  petitionId: string
  version: number
  /** True where signatures had been missed: all of the version wait for the next list, which knows those that are on one. */
  requeued: boolean
}

interface Wrong {
  petitionId: string
  versionId: string
  version: number
  balanced: boolean
  keyed: boolean
}

/**
 * Counts anew, of every version, signatures by state, what waits for a list and codes on lists, less the deltas that still
 * wait, and repairs what differs. Where the numbers then do not add up, a signature was missed: all of that version wait for
 * the next list. Goes through all signatures: once a night. Returns the versions of which something was wrong; none is what
 * is expected.
 */
export async function recountReceipts({ db }: Pick<Context, 'db'>): Promise<ReceiptDrift[]> {
  return atNight({ db }, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${compactLock})::text`
    await tx.$executeRaw`
      DELETE FROM due_receipts AS due WHERE NOT EXISTS (
        SELECT FROM signatures WHERE id = signature_id AND state = 'confirmed' AND signatures.version_id = due.version_id)`
    const wrong = await findWrong(tx)
    for (const one of wrong) await repair(tx, one)
    return wrong.map(({ petitionId, version, balanced, keyed }) => ({
      petitionId,
      version,
      requeued: !balanced && keyed,
    }))
  })
}

/** Writes the right counts beside the others: how many of each there are, and whether they come together. */
async function findWrong(tx: Writer): Promise<Wrong[]> {
  return tx.$queryRaw<Wrong[]>`
    WITH of_rows AS (
      SELECT petition_id, version_id, count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed,
        count(*) FILTER (WHERE state = 'withdrawn')::int AS withdrawn,
        count(*) FILTER (WHERE state = 'quarantined')::int AS quarantined
      FROM signatures GROUP BY petition_id, version_id
    ),
    of_due AS (SELECT version_id, count(*)::int AS unlisted FROM due_receipts GROUP BY version_id),
    of_codes AS (SELECT petition_id, version, count(*)::int AS listed FROM receipt_codes GROUP BY petition_id, version),
    waiting AS (
      SELECT version_id, sum(confirmed)::int AS confirmed, sum(withdrawn)::int AS withdrawn, sum(quarantined)::int AS quarantined,
        sum(listed)::int AS listed, sum(unlisted)::int AS unlisted, sum(gone + replaced + filled)::int AS off
      FROM receipt_deltas GROUP BY version_id
    ),
    checked AS (
      SELECT version.petition_id, version.id, version.number,
        coalesce(of_rows.confirmed, 0) - coalesce(waiting.confirmed, 0) AS confirmed,
        coalesce(of_rows.withdrawn, 0) - coalesce(waiting.withdrawn, 0) AS withdrawn,
        coalesce(of_rows.quarantined, 0) - coalesce(waiting.quarantined, 0) AS quarantined,
        coalesce(of_codes.listed, 0) - coalesce(waiting.listed, 0) AS listed,
        coalesce(of_due.unlisted, 0) - coalesce(waiting.unlisted, 0) AS unlisted,
        coalesce(cell.gone + cell.replaced + cell.filled, 0) AS off,
        coalesce(cell.gone, 0) AS gone, coalesce(cell.replaced, 0) AS replaced, coalesce(cell.filled, 0) AS filled,
        coalesce(cell.confirmed, 0) AS had_confirmed, coalesce(cell.withdrawn, 0) AS had_withdrawn,
        coalesce(cell.quarantined, 0) AS had_quarantined, coalesce(cell.listed, 0) AS had_listed,
        coalesce(cell.unlisted, 0) AS had_unlisted
      FROM petition_versions AS version
      LEFT JOIN of_rows ON of_rows.version_id = version.id
      LEFT JOIN of_due ON of_due.version_id = version.id
      LEFT JOIN of_codes ON of_codes.petition_id = version.petition_id AND of_codes.version = version.number
      LEFT JOIN waiting ON waiting.version_id = version.id
      LEFT JOIN receipt_counts AS cell ON cell.version_id = version.id
    ),
    wrong AS (
      SELECT *, listed + unlisted - off = confirmed AS balanced FROM checked
      WHERE (confirmed, withdrawn, quarantined, listed, unlisted)
          <> (had_confirmed, had_withdrawn, had_quarantined, had_listed, had_unlisted)
        OR listed + unlisted - off <> confirmed
    ),
    repaired AS (
      INSERT INTO receipt_counts AS cell (petition_id, version_id, confirmed, withdrawn, quarantined, listed, unlisted, gone, replaced, filled)
      SELECT petition_id, id, confirmed, withdrawn, quarantined, listed, unlisted, gone, replaced, filled FROM wrong
      ON CONFLICT (petition_id, version_id) DO UPDATE SET confirmed = excluded.confirmed, withdrawn = excluded.withdrawn,
        quarantined = excluded.quarantined, listed = excluded.listed, unlisted = excluded.unlisted
    )
    SELECT petition_id AS "petitionId", id AS "versionId", number AS version, balanced,
      EXISTS (SELECT FROM petition_receipt_keys WHERE petition_receipt_keys.petition_id = wrong.petition_id) AS keyed
    FROM wrong`
}

/** What is off can be told of codes alone, and the list knows whose is on one already. */
async function repair(tx: Writer, { versionId, balanced, keyed }: Wrong): Promise<void> {
  if (balanced) return
  const added = keyed
    ? await tx.$executeRaw`
        INSERT INTO due_receipts (signature_id, petition_id, version_id)
        SELECT id, petition_id, version_id FROM signatures WHERE version_id = ${versionId}::uuid AND state = 'confirmed'
        ON CONFLICT (signature_id) DO NOTHING`
    : 0
  await tx.$executeRaw`
    UPDATE receipt_counts SET unlisted = unlisted + ${added}::int,
      gone = listed + unlisted + ${added}::int - replaced - filled - confirmed
    WHERE version_id = ${versionId}::uuid`
}
