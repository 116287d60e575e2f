import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import { hashToken, isToken } from '@/features/safety/create-token'
import { counted, signatureSteps } from './rules'

export type WithdrawOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Withdraws a signature by the token of the signer's own page: it no longer counts or shows, and what was sealed of the
 * person is deleted. The bare row stays, so that the page can say so. Twice is harmless; signing again begins anew.
 */
export async function withdrawSignature({ db, now }: Context, input: { token: string }): Promise<WithdrawOutcome> {
  if (!isToken(input.token)) return { ok: false, reason: 'unknown' }
  const today = dayOf(now)
  const token = hashToken(input.token)
  const withdraw = db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT signatures.id, signatures.state FROM signatures JOIN links ON links.about_id = signatures.id
      WHERE links.token_hash = ${token} AND links.kind = 'manage_signature'
      FOR UPDATE OF signatures
    ),
    withdrawn AS (
      UPDATE signatures SET state = ${signatureSteps.withdraw.to}::signature_state, display = 'none', form_index = uuid_send(signatures.id), turn = 0, last_mail_at = NULL
      FROM own WHERE signatures.id = own.id AND own.state = ANY(${signatureSteps.withdraw.from}::signature_state[])
      RETURNING signatures.id, own.state AS was, petition_id, country, coalesce(confirmed_on, ${today}::date) AS day
    ),
    uncounted AS (
      INSERT INTO tally_deltas (petition_id, country, day, delta)
      SELECT petition_id, country, day, -1 FROM withdrawn WHERE was = ANY(${counted}::signature_state[])
    ),
    journal AS (
      INSERT INTO erasures (signature_id, act, erased_on) SELECT id, 'withdrawn', ${today}::date FROM withdrawn
      ON CONFLICT (signature_id, act) DO NOTHING
    ),
    forgotten AS (DELETE FROM signer_contacts USING withdrawn WHERE signature_id = withdrawn.id),
    unconfirmable AS (
      DELETE FROM links USING withdrawn WHERE about_id = withdrawn.id AND kind = 'confirm_signature'
    ),
    disagreed AS (
      UPDATE consents SET withdrawn_on = ${today}::date FROM withdrawn
      WHERE signature_id = withdrawn.id AND withdrawn_on IS NULL
    ),
    disagreed_with_partners AS (
      UPDATE partner_consents SET withdrawn_on = ${today}::date FROM withdrawn
      WHERE signature_id = withdrawn.id AND withdrawn_on IS NULL
    ),
    unsent AS (
      UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM withdrawn
      WHERE about_id = withdrawn.id AND outbox_mails.state::text IN ('due', 'leased')
    )
    SELECT ${forgetPagesSql({ petition: 'petition_id' })}::text FROM own LEFT JOIN withdrawn ON true`
  // A statement of its own: it sees a name that the worker was publishing while the first one waited for the row.
  const unlist = db.$executeRaw`
    DELETE FROM public_signatures USING links, signatures
    WHERE links.token_hash = ${token} AND links.kind = 'manage_signature' AND signatures.id = links.about_id
      AND signatures.state = 'withdrawn' AND public_signatures.signature_id = signatures.id`
  const [found] = await db.$transaction([withdraw, unlist])
  return found.length > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
