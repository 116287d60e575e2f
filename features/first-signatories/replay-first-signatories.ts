import type { Context } from '@/features/context'

/**
 * Deletes again who took their name back from the head of a petition, or was taken off by an organiser, in a database that
 * was put back from an older backup: who said no is not asked again, who was taken off may be. The journal stands in the table already; files that nothing refers to any more go by themselves.
 */
export async function replayFirstSignatories({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$executeRaw`
    DELETE FROM first_signatories USING erasures WHERE act = 'erased' AND first_signatories.id = signature_id`
  await db.$executeRaw`
    WITH gone AS (
      UPDATE first_signatories SET
        state = CASE act WHEN 'hidden' THEN 'removed' ELSE 'declined' END::first_signatory_state,
        name = CASE act WHEN 'hidden' THEN '' ELSE asked_name END,
        asked_name = CASE act WHEN 'hidden' THEN '' ELSE asked_name END, role = '', organisation = '', sealed = NULL, key_id = NULL, file_id = NULL
      FROM erasures WHERE act IN ('withdrawn', 'hidden') AND first_signatories.id = signature_id
        AND state NOT IN ('declined', 'removed')
      RETURNING first_signatories.id
    )
    UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM gone
    WHERE about_id = gone.id AND outbox_mails.state::text IN ('due', 'leased')`
}
