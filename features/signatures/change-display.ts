import type { NameDisplay } from '@/generated/prisma/enums'
import type { Context } from '../context'
import { hashToken, isToken } from '../safety/create-token'
import { dayOf, wording } from './rules'

export type ChangeDisplayOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Changes how a signer's name appears, by the token of their own page. The name that stands in public is removed at
 * once; the worker publishes the new form with its next batch. Withdrawn signatures are `unknown`: nothing is left to show.
 */
export async function changeDisplay(
  { db, now }: Context,
  input: { token: string; display: NameDisplay },
): Promise<ChangeDisplayOutcome> {
  if (!isToken(input.token)) return { ok: false, reason: 'unknown' }
  const today = dayOf(now)
  const shown = input.display !== 'none'
  const found = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT signatures.id, signatures.display, signatures.locale
      FROM signatures JOIN links ON links.signature_id = signatures.id
      WHERE links.token_hash = ${hashToken(input.token)} AND links.kind = 'manage_signature'
        AND signatures.state IN ('pending', 'confirmed', 'quarantined')
      FOR UPDATE OF signatures
    ),
    changed AS (
      UPDATE signatures SET display = ${input.display}::name_display FROM own
      WHERE signatures.id = own.id AND own.display <> ${input.display}::name_display
      RETURNING signatures.id
    ),
    removed AS (DELETE FROM public_signatures USING changed WHERE signature_id = changed.id),
    agreed AS (
      INSERT INTO consents (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), changed.id, 'public_name', replace(${wording('public_name', '*')}, '*', own.locale), ${today}::date
      FROM changed JOIN own ON own.id = changed.id WHERE ${shown}
      ON CONFLICT (signature_id, purpose) DO UPDATE SET
        wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
    ),
    disagreed AS (
      UPDATE consents SET withdrawn_on = ${today}::date FROM changed
      WHERE NOT ${shown} AND signature_id = changed.id AND purpose = 'public_name' AND withdrawn_on IS NULL
    )
    SELECT 1 FROM own`
  return found.length > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
