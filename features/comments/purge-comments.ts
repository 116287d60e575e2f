import type { Context } from '@/features/context'
import { batch, deleteInBatches } from '@/features/outbox/delete-in-batches'
import { forgetPagesSql } from '@/features/pages'

/**
 * Deletes the comments of those whose sealed contact was deleted as its time was over: what waits for a moderator, what
 * none shows, and what was not agreed to stay. What is shown stays as its owner let it be shown, until they take it back.
 * Twice is harmless. Returns how many were forgotten.
 */
export async function purgeComments({ db }: Pick<Context, 'db'>): Promise<number> {
  return deleteInBatches(
    () => db.$executeRaw`
      WITH forgotten AS (
        DELETE FROM comment_wishes WHERE signature_id IN (
          SELECT wish.signature_id FROM comment_wishes AS wish
          JOIN signatures ON signatures.id = wish.signature_id
          LEFT JOIN comments ON comments.signature_id = wish.signature_id
          WHERE NOT EXISTS (SELECT FROM signer_contacts AS contact WHERE contact.signature_id = wish.signature_id)
            AND NOT (wish.stays AND signatures.state = 'confirmed' AND comments.state IS NOT DISTINCT FROM 'shown'
              AND comments.corrections = signatures.corrections)
          LIMIT ${batch})
        RETURNING petition_id
      )
      SELECT ${forgetPagesSql({ petition: 'petition_id' })}::text FROM forgotten`,
  )
}
