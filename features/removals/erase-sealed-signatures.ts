import { eraseCollected } from '@/features/collected/erase-collected'
import { collectedSchema } from '@/features/collected/schema'
import type { WorkerContext } from '@/features/context'
import { eraseSignatures } from '@/features/signatures/erase-signatures'
import { signerSchema } from '@/features/signatures/schema'
import { findSealed, type SealedRow } from './find-sealed'

/** Whose rows are looked for. */
export interface Sought {
  /** The removal. */
  id: string
  teamId: string
  /** Their address, in the one spelling for all. */
  address: string
  isTheirs: (email: string) => boolean
}

/**
 * Erases the signatures of a person in those petitions of a team whose index could not tell, as their key was gone when
 * it was asked. Returns how many.
 */
export async function eraseSealedSignatures(context: WorkerContext, { id, teamId, isTheirs }: Sought): Promise<number> {
  return findSealed(context, {
    next: (after, most) => context.db.$queryRaw<SealedRow[]>`
      SELECT contact.signature_id AS id, contact.sealed, contact.key_id AS "keyId"
      FROM signer_contacts AS contact
      JOIN petitions ON petitions.id = contact.petition_id JOIN campaigns ON campaigns.id = petitions.campaign_id
      WHERE campaigns.team_id = ${teamId}::uuid AND contact.signature_id > ${after}::uuid
        AND NOT EXISTS (
          SELECT FROM removal_targets WHERE removal_id = ${id}::uuid AND removal_targets.petition_id = petitions.id)
      ORDER BY contact.signature_id LIMIT ${most}`,
    isTheirs: (opened) => isTheirs(signerSchema.parse(opened).email),
    erase: (ids) => eraseSignatures(context, { ids }),
  })
}

/** The same for what was collected of them elsewhere. */
export async function eraseSealedCollected(context: WorkerContext, { id, teamId, isTheirs }: Sought): Promise<number> {
  return findSealed(context, {
    next: (after, most) => context.db.$queryRaw<SealedRow[]>`
      SELECT contact.collected_id AS id, contact.sealed, contact.key_id AS "keyId"
      FROM collected_contacts AS contact
      JOIN petitions ON petitions.id = contact.petition_id JOIN campaigns ON campaigns.id = petitions.campaign_id
      WHERE campaigns.team_id = ${teamId}::uuid AND contact.collected_id > ${after}::uuid
        AND NOT EXISTS (
          SELECT FROM removal_targets WHERE removal_id = ${id}::uuid AND removal_targets.petition_id = petitions.id)
      ORDER BY contact.collected_id LIMIT ${most}`,
    isTheirs: (opened) => isTheirs(collectedSchema.parse(opened).email),
    erase: (ids) => eraseCollected(context, ids),
  })
}
