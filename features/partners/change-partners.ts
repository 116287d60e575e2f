import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { agreeToPartners } from '@/features/partner-ticks/agree-to-partners'
import { type AskedPartner, phrasePartnerWords } from '@/features/partner-ticks/phrase-partner-words'
import { keepConsentText } from '@/features/signatures/keep-consent-text'
import { readOwnLink } from '@/features/signatures/read-own-link'
import { onRecord } from '@/features/signatures/rules'

export type ChangePartners = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Sets which partners a signer lets have their address, by the token of their own page. `agreed` are those that are ticked
 * anew, `kept` those that stay with the words of their day. What is taken back stands in the journal of erasures.
 */
export async function changePartners(
  context: Context,
  { token, agreed, kept }: { token: string; agreed: readonly AskedPartner[]; kept: readonly string[] },
): Promise<ChangePartners> {
  const { db, now } = context
  const signatureId = await readOwnLink({ db }, token)
  if (signatureId === undefined) return { ok: false, reason: 'unknown' }
  const today = dayOf(now)
  const partners = await Promise.all(
    agreed.map(async (one) => ({ id: one.id, wording: await keepConsentText(context, phrasePartnerWords(one)) })),
  )
  const staying = [...partners.map(({ id }) => id), ...kept]
  const takeBack = db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT id FROM signatures WHERE id = ${signatureId}::uuid AND state = ANY(${onRecord}::signature_state[]) FOR UPDATE
    ),
    taken_back AS (
      UPDATE partner_consents SET withdrawn_on = ${today}::date FROM own
      WHERE signature_id = own.id AND withdrawn_on IS NULL AND partner_id <> ALL(${staying}::uuid[])
      RETURNING partner_consents.id
    ),
    journal AS (
      INSERT INTO erasures (signature_id, act, erased_on) SELECT id, 'partner', ${today}::date FROM taken_back
      ON CONFLICT (signature_id, act) DO UPDATE SET erased_on = excluded.erased_on
    )
    SELECT 1 FROM own`
  const [found] = await db.$transaction([takeBack, agreeToPartners({ db }, { token, partners, today })])
  return found.length > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
