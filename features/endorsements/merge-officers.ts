import type { WorkerContext } from '@/features/context'
import { mergeSealed, type SealedCorrection } from '@/features/safety/merge-sealed'
import { officerCorrectionSchema, officerSchema } from './schema'

/** Corrections that are opened at once. */
const batch = 500

/**
 * Puts into what is sealed of officers what they corrected, in the order in which they did; a correction of whom nothing is
 * kept any more is deleted. Returns how many there were.
 */
export async function mergeOfficers({ db, keys }: WorkerContext): Promise<number> {
  const rows = await db.$queryRaw<SealedCorrection[]>`
    SELECT correction.id, endorsement_id AS owner, correction.sealed, correction.key_id AS "keyId",
      endorsements.sealed AS box, endorsements.key_id AS "boxKeyId"
    FROM officer_corrections AS correction JOIN endorsements ON endorsements.id = endorsement_id
    ORDER BY correction.id LIMIT ${batch}`
  await mergeSealed(keys, rows, {
    merge: (kept, corrections) =>
      Object.assign({}, officerSchema.parse(kept), ...corrections.map((one) => officerCorrectionSchema.parse(one))),
    // Who was deleted meanwhile stays so.
    write: (owner, ids, box) =>
      box
        ? db.$executeRaw`
            WITH done AS (DELETE FROM officer_corrections WHERE id = ANY(${ids}::bigint[]) RETURNING id)
            UPDATE endorsements SET sealed = ${box.sealed}, key_id = ${box.keyId}
            WHERE id = ${owner}::uuid AND sealed IS NOT NULL AND EXISTS (SELECT FROM done)`
        : db.officerCorrection.deleteMany({ where: { id: { in: ids } } }),
  })
  return rows.length
}
