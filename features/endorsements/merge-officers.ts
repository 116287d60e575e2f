import type { WorkerContext } from '@/features/context'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { sealJson } from '@/features/safety/seal-json'
import { officerCorrectionSchema, officerSchema } from './schema'

/** Corrections that are opened at once. */
const batch = 500

interface Row {
  id: bigint
  endorsementId: string
  sealed: Uint8Array
  keyId: string
  officer: Uint8Array | null
  officerKeyId: string
}

/**
 * Puts into what is sealed of officers what they corrected, in the order in which they did; a correction of whom nothing is
 * kept any more is deleted. Returns how many there were.
 */
export async function mergeOfficers({ db, keys }: WorkerContext): Promise<number> {
  const pair = keys.sealing.at(-1)
  if (!pair) throw new Error('The key ring has no sealing key')
  const rows = await db.$queryRaw<Row[]>`
    SELECT correction.id, endorsement_id AS "endorsementId", correction.sealed, correction.key_id AS "keyId",
      endorsements.sealed AS officer, endorsements.key_id AS "officerKeyId"
    FROM officer_corrections AS correction JOIN endorsements ON endorsements.id = endorsement_id
    ORDER BY correction.id LIMIT ${batch}`
  for (const [endorsementId, ofOne] of Map.groupBy(rows, (row) => row.endorsementId)) {
    const ids = ofOne.map(({ id }) => id)
    const [{ officer, officerKeyId }] = ofOne as [Row, ...Row[]]
    if (!officer) {
      await db.officerCorrection.deleteMany({ where: { id: { in: ids } } })
      continue
    }
    const corrections = ofOne.map((row) => officerCorrectionSchema.parse(openAsWorker(keys, row)))
    const kept = officerSchema.parse(openAsWorker(keys, { sealed: officer, keyId: officerKeyId }))
    const merged = Object.assign({}, kept, ...corrections)
    // Of two workers at once the second finds no correction left; who was deleted meanwhile stays so.
    await db.$executeRaw`
      WITH done AS (DELETE FROM officer_corrections WHERE id = ANY(${ids}::bigint[]) RETURNING id)
      UPDATE endorsements SET sealed = ${sealJson(pair.publicKey, merged)}, key_id = ${pair.id}
      WHERE id = ${endorsementId}::uuid AND sealed IS NOT NULL AND EXISTS (SELECT FROM done)`
  }
  return rows.length
}
