import type { Context } from '@/features/context'

/**
 * Forgets again who took their name back from the head of a petition, in a database that was put back from an older
 * backup. The journal stands in the table already; files that nothing refers to any more go by themselves.
 */
export async function replayFirstSignatories({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$executeRaw`
    DELETE FROM first_signatories USING erasures WHERE act = 'erased' AND first_signatories.id = signature_id`
  await db.$executeRaw`
    WITH withdrawn AS (
      UPDATE first_signatories SET state = 'declined', role = '', organisation = '', sealed = NULL, key_id = NULL,
        file_id = NULL
      FROM erasures WHERE act = 'withdrawn' AND first_signatories.id = signature_id
        AND state NOT IN ('declined', 'removed')
      RETURNING first_signatories.id
    )
    UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM withdrawn
    WHERE about_id = withdrawn.id AND outbox_mails.state::text IN ('due', 'leased')`
}
