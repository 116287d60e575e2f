import { createHash, randomUUID } from 'node:crypto'
import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { readEntry } from '@/features/entries/read-entry'
import { type ProposalReading, parseProposal } from './parse-proposal'

/** More open proposals for one entry than anybody compares are a flood. */
const mostOpen = 20

export type ProposeOutcome =
  | { ok: true }
  | Extract<ProposalReading, { ok: false }>
  | { ok: false; reason: 'unknown' | 'full' }

/**
 * Keeps what a reader says an entry should be, for a moderator to compare. The same form sent twice is one proposal.
 * Nothing is kept of the reader: no name, no address, no time of day.
 */
export async function proposeCorrection(
  { db, now }: Context,
  { addresseeId, fields }: { addresseeId: string; fields: Readonly<Record<string, string | undefined>> },
): Promise<ProposeOutcome> {
  const entry = isId(addresseeId) ? await readEntry({ db }, addresseeId) : undefined
  if (!entry) return { ok: false, reason: 'unknown' }
  const reading = parseProposal(fields, entry)
  if (!reading.ok) return reading
  const { proposal, sourceUrl, note } = reading
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([addresseeId, proposal, sourceUrl, note]))
    .digest()
  const today = new Date(isoDay(now))
  const rows = await db.$queryRaw<{ open: number }[]>`
    WITH kept AS (
      INSERT INTO corrections (id, addressee_id, proposal, source_url, note, fingerprint, created_on)
      SELECT ${randomUUID()}::uuid, ${addresseeId}::uuid, ${JSON.stringify(proposal)}::jsonb, ${sourceUrl},
        ${note || null}, ${fingerprint}, ${today}::date
      WHERE (SELECT count(*) FROM corrections WHERE addressee_id = ${addresseeId}::uuid AND proposed_by IS NULL AND state = 'proposed') < ${mostOpen}
      ON CONFLICT (fingerprint) DO NOTHING
    )
    SELECT count(*)::int AS open FROM corrections
    WHERE addressee_id = ${addresseeId}::uuid AND proposed_by IS NULL AND state = 'proposed' AND fingerprint <> ${fingerprint}`
  return (rows[0]?.open ?? 0) >= mostOpen ? { ok: false, reason: 'full' } : { ok: true }
}
