import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import { hashToken, isToken } from '@/features/safety/create-token'
import { SignatureState } from '@/generated/prisma/enums'
import { counted, unconfirmed } from './rules'

export type EraseOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Deletes everything of a signature by the token of the signer's own page: contact, consents, links, public name and
 * mails go with the row. A counted one is taken off the count. What remains is its id in the journal of erasures, so
 * that a restored backup can be made to forget it again.
 */
export async function eraseSignature(context: Context, input: { token: string }): Promise<EraseOutcome> {
  return erase(context, input.token, 'manage_signature', Object.values(SignatureState))
}

/**
 * "This was not me": deletes a signature that nobody has confirmed, by the token of any of its confirmation mails.
 * A confirmed one stays: that link may have been passed on, and only the signer's own page erases.
 */
export async function disownSignature(context: Context, input: { token: string }): Promise<EraseOutcome> {
  return erase(context, input.token, 'confirm_signature', unconfirmed)
}

async function erase(
  { db, now }: Context,
  token: string,
  kind: 'manage_signature' | 'confirm_signature',
  states: readonly SignatureState[],
): Promise<EraseOutcome> {
  if (!isToken(token)) return { ok: false, reason: 'unknown' }
  const today = dayOf(now)
  const erased = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT signatures.id, signatures.state FROM signatures JOIN links ON links.about_id = signatures.id
      WHERE links.token_hash = ${hashToken(token)} AND links.kind = ${kind}
        AND signatures.state = ANY(${states}::signature_state[])
      FOR UPDATE OF signatures
    ),
    erased AS (
      DELETE FROM signatures USING own WHERE signatures.id = own.id
      RETURNING signatures.id, own.state AS was, petition_id, country, coalesce(confirmed_on, ${today}::date) AS day
    ),
    uncounted AS (
      INSERT INTO tally_deltas (petition_id, country, day, delta)
      SELECT petition_id, country, day, -1 FROM erased WHERE was = ANY(${counted}::signature_state[])
    ),
    journal AS (
      INSERT INTO erasures (signature_id, erased_on) SELECT id, ${today}::date FROM erased
      ON CONFLICT (signature_id, act) DO NOTHING
    )
    SELECT ${forgetPagesSql({ petition: 'petition_id' })}::text FROM erased`
  return erased.length > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
