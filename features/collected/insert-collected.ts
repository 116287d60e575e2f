import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { keptMonthsAtMost } from '@/features/signatures/rules'
import { hex } from '@/features/signatures/write-signatures'
import type { CollectedOrigin, CollectedState, NameDisplay } from '@/generated/prisma/enums'

/** What all people of one stall or one import have in common. */
export interface CollectedBatch {
  petitionId: string
  /** The text that was signed; null where nobody knows. */
  versionId: string | null
  origin: CollectedOrigin
  /** The stall or the import. */
  batchId: string
  /** Whether they count at once, or wait for somebody's approval. */
  state: CollectedState
}

/** One of them. */
export interface CollectedRow {
  /** Random (version 4): the same id again is the same person. */
  id: string
  country: string | null
  /** The day on which it was signed, where it is known. */
  signedOn: Date | null
  display: NameDisplay
  /** The words that were agreed to, by their id; null where they are kept with the batch. */
  wording?: string | null
  /** The index of the address under the petition's key; null without one. */
  emailIndex?: Uint8Array | null
  /** Where there is no address: the index of what else tells people apart. */
  personIndex?: Uint8Array | null
  /** A `CollectedPerson`, sealed to the worker. */
  sealed: Uint8Array
  keyId: string
}

/**
 * Writes what was collected elsewhere, with its sealed contacts, in one statement; the counts follow by triggers. Twice is
 * harmless: an id that is there stays as it is, and one that was erased, or whose whole batch was, does not come back.
 * Returns how many are new. Takes some hundreds at a time.
 */
export async function insertCollected(
  { db, now }: { db: Context['db'] | Writer; now: Date },
  batch: CollectedBatch,
  rows: readonly CollectedRow[],
): Promise<number> {
  if (rows.length === 0) return 0
  const purgeAfter = new Date(dayOf(now))
  purgeAfter.setUTCMonth(purgeAfter.getUTCMonth() + keptMonthsAtMost)
  const lines = rows.map(({ id, country, signedOn, display, wording, emailIndex, personIndex, sealed, keyId }) => ({
    id,
    country,
    signed_on: signedOn,
    display,
    wording: wording ?? null,
    email_index: emailIndex ? hex(emailIndex) : null,
    person_index: personIndex ? hex(personIndex) : null,
    sealed: hex(sealed),
    key_id: keyId,
  }))
  const [done] = await db.$queryRaw<{ count: number }[]>`
    WITH line AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(lines)}::json) AS line (
        id uuid, country text, signed_on date, display name_display, wording text, email_index bytea, person_index bytea, sealed bytea,
        key_id text)
      WHERE NOT EXISTS (
        SELECT FROM erasures WHERE act = 'erased' AND signature_id IN (line.id, ${batch.batchId}::uuid))
    ),
    added AS (
      INSERT INTO collected_signatures (id, petition_id, version_id, origin, batch_id, state, country, signed_on, display,
        wording, email_index, person_index)
      SELECT id, ${batch.petitionId}::uuid, ${batch.versionId}::uuid, ${batch.origin}::collected_origin,
        ${batch.batchId}::uuid, ${batch.state}::collected_state, country, signed_on, display, wording, email_index, person_index
      FROM line ON CONFLICT (id) DO NOTHING
      RETURNING id
    ),
    sealed AS (
      INSERT INTO collected_contacts (collected_id, petition_id, sealed, key_id, purge_after)
      SELECT id, ${batch.petitionId}::uuid, line.sealed, key_id, ${purgeAfter}::date FROM line JOIN added USING (id)
    )
    SELECT count(*)::int AS count FROM added`
  return done?.count ?? 0
}

/**
 * Moves all people of a stall or an import from one state to another: off the count and back onto it. The counts follow
 * by triggers. Returns how many there were.
 */
export async function moveCollected(
  { db }: { db: Context['db'] | Writer },
  { batchId, from, to }: { batchId: string; from: CollectedState; to: CollectedState },
): Promise<number> {
  return db.$executeRaw`
    UPDATE collected_signatures SET state = ${to}::collected_state
    WHERE batch_id = ${batchId}::uuid AND state = ${from}::collected_state`
}
