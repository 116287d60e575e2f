import type { Context } from '@/features/context'
import { newsPurposes } from '@/features/news/rules'
import type { ErasureAct, NameDisplay } from '@/generated/prisma/enums'
import { lowerAgain } from './lower-shares'
import { recountSignatures } from './recount-signatures'
import { signatureSteps } from './rules'

/** One thing that was taken back, as the journal of erasures has it. */
export interface ReplayedErasure {
  signatureId: string
  act: ErasureAct
  display: NameDisplay | null
  erasedOn: Date
}

/** Lines that one statement takes. */
const batch = 5_000

/**
 * Takes back again, in a database that was put back from an older backup, what had been taken back since, and counts
 * anew. The journal is kept with it. Twice is harmless. Needs the owner's rights. Returns how many petitions had a wrong
 * count.
 */
export async function replayErasures(
  { db }: Pick<Context, 'db'>,
  journal: readonly ReplayedErasure[],
): Promise<number> {
  for (let at = 0; at < journal.length; at += batch) await keep({ db }, journal.slice(at, at + batch))
  await db.$transaction([
    db.$executeRaw`DELETE FROM signatures USING erasures WHERE act = 'erased' AND signatures.id = signature_id`,
    // Who signed elsewhere; of an import that was undone the journal has the id of the whole.
    db.$executeRaw`DELETE FROM collected_signatures USING erasures WHERE act = 'erased' AND collected_signatures.id = signature_id`,
    db.$executeRaw`DELETE FROM collected_signatures USING erasures WHERE act = 'erased' AND batch_id = signature_id`,
    db.$executeRaw`
      WITH withdrawn AS (
        UPDATE signatures SET state = ${signatureSteps.withdraw.to}::signature_state, display = 'none', form_index = uuid_send(signatures.id), turn = 0,
          last_mail_at = NULL
        FROM erasures WHERE act = 'withdrawn' AND signatures.id = signature_id AND state = ANY(${signatureSteps.withdraw.from}::signature_state[])
        RETURNING signatures.id, erased_on
      ),
      forgotten AS (DELETE FROM signer_contacts USING withdrawn WHERE signature_id = withdrawn.id),
      unconfirmable AS (
        DELETE FROM links USING withdrawn WHERE about_id = withdrawn.id AND kind = 'confirm_signature'
      ),
      unlisted AS (DELETE FROM public_signatures USING withdrawn WHERE signature_id = withdrawn.id),
      disagreed AS (
        UPDATE consents SET withdrawn_on = erased_on FROM withdrawn
        WHERE signature_id = withdrawn.id AND withdrawn_on IS NULL
      ),
      disagreed_with_partners AS (
        UPDATE partner_consents SET withdrawn_on = erased_on FROM withdrawn
        WHERE signature_id = withdrawn.id AND withdrawn_on IS NULL
      )
      UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM withdrawn
      WHERE about_id = withdrawn.id AND outbox_mails.state::text IN ('due', 'leased')`,
    db.$executeRaw`
      WITH changed AS (
        UPDATE signatures SET display = erasures.display FROM erasures
        WHERE act = 'display' AND signatures.id = signature_id AND state <> 'withdrawn'
          AND signatures.display <> erasures.display
        RETURNING signatures.id, signatures.display, erased_on
      ),
      disagreed AS (
        UPDATE consents SET withdrawn_on = erased_on FROM changed
        WHERE signature_id = changed.id AND withdrawn_on IS NULL AND (
          purpose = 'public_name' AND changed.display IN ('none', 'addressee')
          OR purpose = 'addressee_name' AND changed.display IN ('none', 'initials'))
      )
      DELETE FROM public_signatures USING changed WHERE signature_id = changed.id`,
    db.$executeRaw`
      UPDATE public_signatures SET hidden = (erasures.display = 'none') FROM erasures
      WHERE act = 'hidden' AND public_signatures.signature_id = erasures.signature_id`,
    db.$executeRaw`
      UPDATE consents SET withdrawn_on = erased_on FROM erasures
      WHERE act::text = ANY(${[...newsPurposes, 'pledge', 'comment']}) AND consents.signature_id = erasures.signature_id
        AND purpose::text = act::text AND withdrawn_on IS NULL AND given_on <= erased_on`,
    // Of a partner the journal has the id of the consent.
    db.$executeRaw`
      UPDATE partner_consents SET withdrawn_on = erased_on FROM erasures
      WHERE act = 'partner' AND partner_consents.id = erasures.signature_id
        AND withdrawn_on IS NULL AND given_on <= erased_on`,
    db.$executeRaw`
      DELETE FROM pledges USING erasures
      WHERE act = 'pledge' AND pledges.signature_id = erasures.signature_id AND offered_on <= erased_on`,
    db.$executeRaw`
      DELETE FROM comment_wishes USING erasures
      WHERE act = 'comment' AND comment_wishes.signature_id = erasures.signature_id AND given_on <= erased_on`,
    // What was hidden or corrected since is read by a moderator again.
    db.$executeRaw`
      UPDATE comments SET state = 'waiting', place = NULL FROM erasures
      WHERE act = 'comment_hidden' AND display = 'none' AND comments.signature_id = erasures.signature_id
        AND comments.state = 'shown'`,
    ...lowerAgain({ db }),
  ])
  return (await recountSignatures({ db })).length
}

/** What the database knows of a later day stands. */
async function keep({ db }: Pick<Context, 'db'>, lines: readonly ReplayedErasure[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO erasures AS kept (signature_id, act, display, erased_on)
    SELECT "signatureId", act, display, "erasedOn"
    FROM json_to_recordset(${JSON.stringify(lines)}::json)
      AS line ("signatureId" uuid, act erasure_act, display name_display, "erasedOn" date)
    ON CONFLICT (signature_id, act) DO UPDATE SET display = excluded.display, erased_on = excluded.erased_on
    WHERE kept.erased_on <= excluded.erased_on`
}
