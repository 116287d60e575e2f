import type { z } from 'zod'
import type { WorkerContext } from '@/features/context'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { sealJson } from '@/features/safety/seal-json'
import { correctionSchema, type Signer, signerSchema } from './schema'

/** Corrections that are opened at once. */
const batch = 500

interface Row {
  id: bigint
  signatureId: string
  sealed: Uint8Array
  keyId: string
  contact: Uint8Array
  contactKeyId: string
}

/** Puts into sealed contacts what their owners corrected, in the order in which they did. Returns how many corrections. */
export async function mergeCorrections({ db, keys }: WorkerContext): Promise<number> {
  const pair = keys.sealing.at(-1)
  if (!pair) throw new Error('The key ring has no sealing key')
  const rows = await db.$queryRaw<Row[]>`
    SELECT correction.id, signature_id AS "signatureId", correction.sealed, correction.key_id AS "keyId",
      contact.sealed AS contact, contact.key_id AS "contactKeyId"
    FROM signer_corrections AS correction JOIN signer_contacts AS contact USING (signature_id)
    ORDER BY correction.id LIMIT ${batch}`
  for (const [signatureId, ofOne] of Map.groupBy(rows, (row) => row.signatureId)) {
    const [first] = ofOne
    const contact = first && openAsWorker(keys, { sealed: first.contact, keyId: first.contactKeyId })
    const corrections = ofOne.map((row) => correctionSchema.parse(openAsWorker(keys, row)))
    const merged = corrections.reduce(correctSigner, signerSchema.parse(contact))
    // Of two workers at once the second finds no correction left, or one that came later: it has read the others with it.
    await db.$executeRaw`
      WITH done AS (DELETE FROM signer_corrections WHERE id = ANY(${ofOne.map(({ id }) => id)}::bigint[]) RETURNING id)
      UPDATE signer_contacts SET sealed = ${sealJson(pair.publicKey, merged)}, key_id = ${pair.id}
      WHERE signature_id = ${signatureId}::uuid AND EXISTS (SELECT FROM done)`
  }
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
