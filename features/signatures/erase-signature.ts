import { Prisma } from '@/generated/prisma/client'
import type { Context } from '../context'
import { hashToken, isToken } from '../safety/create-token'
import { dayOf } from './rules'

export type EraseOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Deletes everything of a signature by the token of the signer's own page: contact, consents, links, public name and
 * mails go with the row. A counted one is taken off the count. What remains is its id in the journal of erasures, so
 * that a restored backup can be made to forget it again.
 */
export async function eraseSignature(context: Context, input: { token: string }): Promise<EraseOutcome> {
  if (!isToken(input.token)) return { ok: false, reason: 'unknown' }
  const link = Prisma.sql`links.token_hash = ${hashToken(input.token)} AND links.kind = 'manage_signature'`
  return (await erase(context, link)) ? { ok: true } : { ok: false, reason: 'unknown' }
}

/**
 * "This was not me": deletes a signature that nobody has confirmed, by the token of any of its confirmation mails.
 * A confirmed one stays: that link may have been passed on, and only the signer's own page erases.
 */
export async function disownSignature(context: Context, input: { token: string }): Promise<EraseOutcome> {
  if (!isToken(input.token)) return { ok: false, reason: 'unknown' }
  const link = Prisma.sql`links.token_hash = ${hashToken(input.token)} AND links.kind = 'confirm_signature'
    AND signatures.state IN ('pending', 'expired')`
  return (await erase(context, link)) ? { ok: true } : { ok: false, reason: 'unknown' }
}

async function erase({ db, now }: Context, link: Prisma.Sql): Promise<boolean> {
  const today = dayOf(now)
  const erased = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT signatures.id, signatures.state FROM signatures JOIN links ON links.signature_id = signatures.id
      WHERE ${link} FOR UPDATE OF signatures
    ),
    erased AS (
      DELETE FROM signatures USING own WHERE signatures.id = own.id
      RETURNING signatures.id, own.state AS was, petition_id, country, coalesce(confirmed_on, ${today}::date) AS day
    ),
    uncounted AS (
      INSERT INTO tally_deltas (petition_id, country, day, delta)
      SELECT petition_id, country, day, -1 FROM erased WHERE was = 'confirmed'
    ),
    journal AS (
      INSERT INTO erasures (signature_id, erased_on) SELECT id, ${today}::date FROM erased
      ON CONFLICT (signature_id) DO NOTHING
    )
    SELECT 1 FROM erased`
  return erased.length > 0
}
