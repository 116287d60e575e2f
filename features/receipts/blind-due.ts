import type { Writer } from '@/features/context'
import { blindCode, deriveCode } from './derive-code'
import { mostCodes } from './rules'
import { width } from './sort-codes'

/** Signatures that are taken at once. */
const batch = 10_000

/** What waits for a list: signatures of a petition that stand under one version of its text. */
export interface DueVersion {
  petitionId: string
  versionId: string
  version: number
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
 * Takes at most so many away from what waits and returns them as blinded codes, side by side. What somebody is changing at
 * this moment is left for the next list.
 */
export async function blindDue(tx: Writer, receiptKey: Buffer, due: DueVersion, most: number): Promise<Buffer> {
  const { petitionId, versionId, version } = due
  const codes = Buffer.alloc(most * width)
  let [after, count] = [Buffer.alloc(16), 0]
  while (count < most) {
    const [row] = await tx.$queryRaw<{ ids: Uint8Array | null }[]>`
      WITH taken AS (
        DELETE FROM due_receipts WHERE signature_id = ANY(ARRAY(
          SELECT signature_id FROM due_receipts
          WHERE petition_id = ${petitionId}::uuid AND version_id = ${versionId}::uuid
            AND signature_id > encode(${after}::bytea, 'hex')::uuid
          ORDER BY signature_id LIMIT ${Math.min(batch, most - count)} FOR UPDATE SKIP LOCKED))
        RETURNING signature_id
      )
      SELECT string_agg(uuid_send(signature_id), ''::bytea ORDER BY signature_id) AS ids FROM taken`
    if (!row?.ids) break
    const ids = Buffer.from(row.ids)
    for (let at = 0; at < ids.length; at += 16) {
      const code = deriveCode(receiptKey, ids.toString('hex', at, at + 16), version)
      blindCode(petitionId, code).copy(codes, count * width)
      count += 1
    }
    after = ids.subarray(-16)
  }
  return codes.subarray(0, count * width)
}
