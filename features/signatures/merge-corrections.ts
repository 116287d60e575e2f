import type { z } from 'zod'
import type { WorkerContext } from '@/features/context'
import { mergeSealed, type SealedCorrection } from '@/features/safety/merge-sealed'
import { correctionSchema, type Signer, signerSchema } from './schema'

/** Corrections that are opened at once. */
const batch = 500

/** Puts into sealed contacts what their owners corrected, in the order in which they did. Returns how many corrections. */
export async function mergeCorrections({ db, keys }: WorkerContext): Promise<number> {
  const rows = await db.$queryRaw<SealedCorrection[]>`
    SELECT correction.id, signature_id AS owner, correction.sealed, correction.key_id AS "keyId",
      contact.sealed AS box, contact.key_id AS "boxKeyId"
    FROM signer_corrections AS correction JOIN signer_contacts AS contact USING (signature_id)
    ORDER BY correction.id LIMIT ${batch}`
  await mergeSealed(keys, rows, {
    merge: (kept, corrections) =>
      corrections.map((one) => correctionSchema.parse(one)).reduce(correctSigner, signerSchema.parse(kept)),
    write: async (owner, ids, box) =>
      box &&
      db.$executeRaw`
        WITH done AS (DELETE FROM signer_corrections WHERE id = ANY(${ids}::bigint[]) RETURNING id)
        UPDATE signer_contacts SET sealed = ${box.sealed}, key_id = ${box.keyId}
        WHERE signature_id = ${owner}::uuid AND EXISTS (SELECT FROM done)`,
  })
  return rows.length
}

/** A signer with what they corrected; an answer that is empty is removed. */
function correctSigner(signer: Signer, correction: z.output<typeof correctionSchema>): Signer {
  const { answers, ...fields } = correction
  const corrected = Object.assign({ ...signer }, fields)
  if (!answers) return corrected
  const kept = Object.entries({ ...signer.answers, ...answers }).filter(([, answer]) => answer !== '')
  return { ...corrected, answers: Object.fromEntries(kept) }
}
