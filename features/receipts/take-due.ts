import type { Writer } from '@/features/context'
import { idWidth } from './blind-many'
import { mostCodes } from './rules'

/** Signatures that are taken at once. */
const batch = 10_000

/** What waits for a list: signatures of a petition that stand under one version of its text. */
export interface DueVersion {
  petitionId: string
  versionId: string
}

/** How many wait; no more than one list takes. */
export async function countDue(tx: Pick<Writer, '$queryRaw'>, { petitionId, versionId }: DueVersion): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM due_receipts WHERE petition_id = ${petitionId}::uuid AND version_id = ${versionId}::uuid LIMIT ${mostCodes}
    ) AS due`
  return row?.count ?? 0
}

/**
 * Takes away what waits, some thousand at a time and no more than one list takes, and yields the ids side by side. What
 * somebody is changing at this moment is left for the next list.
 */
export async function* takeDue(tx: Writer, { petitionId, versionId }: DueVersion): AsyncGenerator<Buffer> {
  let after = Buffer.alloc(idWidth)
  for (let taken = 0; taken < mostCodes; taken += batch) {
    const [row] = await tx.$queryRaw<{ ids: Uint8Array | null }[]>`
      WITH taken AS (
        DELETE FROM due_receipts WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM due_receipts
          WHERE petition_id = ${petitionId}::uuid AND version_id = ${versionId}::uuid
            AND signature_id > encode(${after}::bytea, 'hex')::uuid
          ORDER BY signature_id LIMIT ${batch} FOR UPDATE SKIP LOCKED))
        RETURNING signature_id
      )
      SELECT string_agg(uuid_send(signature_id), ''::bytea ORDER BY signature_id) AS ids FROM taken`
    if (!row?.ids) return
    const ids = Buffer.from(row.ids)
    yield ids
    after = ids.subarray(-idWidth)
  }
}
