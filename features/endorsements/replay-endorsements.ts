import type { Context } from '@/features/context'

/**
 * Takes back again what officers took back, and hides what organisers hid, in a database that was put back from an older
 * backup. The journal is that of signatures, and stands in the table already. Twice is harmless. Needs the owner's rights.
 */
export async function replayEndorsements({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      DELETE FROM endorsements USING erasures
      WHERE act = 'erased' AND endorsements.id = signature_id AND state = 'proposed'`,
    db.$executeRaw`
      UPDATE endorsements SET sealed = NULL, key_id = NULL FROM erasures
      WHERE act = 'erased' AND endorsements.id = signature_id AND key_id IS NOT NULL`,
    db.$executeRaw`
      WITH withdrawn AS (
        UPDATE endorsements SET state = 'withdrawn', sealed = NULL, key_id = NULL, form_index = uuid_send(endorsements.id),
          reason = '', file_id = NULL
        FROM erasures WHERE act = 'withdrawn' AND endorsements.id = signature_id AND state <> 'withdrawn'
        RETURNING endorsements.id
      )
      UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM withdrawn
      WHERE about_id = withdrawn.id AND outbox_mails.state::text IN ('due', 'leased')`,
    db.$executeRaw`
      DELETE FROM resolutions USING endorsements WHERE endorsements.id = endorsement_id AND state = 'withdrawn'`,
    db.$executeRaw`
      UPDATE endorsements SET state = 'refused', refused_on = erased_on FROM erasures
      WHERE act = 'hidden' AND display = 'none' AND endorsements.id = signature_id AND state IN ('confirmed', 'shown')`,
  ])
}
