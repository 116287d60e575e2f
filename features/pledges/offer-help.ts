import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { type ConsentWords, keepConsentText } from '@/features/signatures/keep-consent-text'
import { readOwnLink } from '@/features/signatures/read-own-link'
import { counted } from '@/features/signatures/rules'
import type { Pledge } from './schema'

export type OfferHelp = { ok: true } | { ok: false; reason: 'unknown' | 'not-asked' }

/**
 * Keeps what a signer offers to help with, by the token of their own page. It is sealed whole, kinds too: who helps may be
 * at risk for it. A later offer replaces the earlier one. It lies beside the sealed contact and is deleted with it. Only
 * who has confirmed and whose contact is kept may offer, and only what the petition asks for.
 */
export async function offerHelp(
  context: WebContext,
  { token, pledge, words }: { token: string; pledge: Pledge; words: Omit<ConsentWords, 'purpose'> },
): Promise<OfferHelp> {
  const { db, keys, now } = context
  const id = await readOwnLink(context, token)
  if (id === undefined) return { ok: false, reason: 'unknown' }
  const wording = await keepConsentText(context, { purpose: 'pledge', ...words })
  const { sealed, keyId } = sealForWorker(keys, pledge)
  const today = dayOf(now)
  const [row] = await db.$queryRaw<{ asked: boolean }[]>`
    WITH own AS (
      SELECT signatures.id, petition_id, pledge_kinds @> ${pledge.kinds}::text[]::pledge_kind[] AS asked
      FROM signatures JOIN petitions ON petitions.id = petition_id
      WHERE signatures.id = ${id}::uuid AND signatures.state = ANY(${counted}::signature_state[])
        AND EXISTS (SELECT FROM signer_contacts WHERE signature_id = ${id}::uuid)
      FOR UPDATE OF signatures
    ),
    kept AS (
      INSERT INTO pledges (signature_id, petition_id, sealed, key_id, offered_on)
      SELECT id, petition_id, ${sealed}, ${keyId}, ${today}::date FROM own WHERE asked
      ON CONFLICT (signature_id) DO UPDATE SET sealed = ${sealed}, key_id = ${keyId}, offered_on = ${today}::date
      RETURNING signature_id
    ),
    agreed AS (
      INSERT INTO consents (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), signature_id, 'pledge', ${wording}, ${today}::date FROM kept
      ON CONFLICT (signature_id, purpose) DO UPDATE SET
        wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
    )
    SELECT asked FROM own`
  if (!row) return { ok: false, reason: 'unknown' }
  return row.asked ? { ok: true } : { ok: false, reason: 'not-asked' }
}
