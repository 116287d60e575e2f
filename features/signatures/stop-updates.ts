import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { hashToken, isToken } from '@/features/safety/create-token'

export type StopUpdatesOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Takes back the consent to be written to with news, by the token of the signer's own page, and nothing else: the
 * signature counts on. Twice is harmless.
 */
export async function stopUpdates({ db, now }: Context, input: { token: string }): Promise<StopUpdatesOutcome> {
  if (!isToken(input.token)) return { ok: false, reason: 'unknown' }
  const today = dayOf(now)
  const found = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT about_id AS signature_id FROM links WHERE token_hash = ${hashToken(input.token)} AND kind = 'manage_signature'
    ),
    stopped AS (
      UPDATE consents SET withdrawn_on = ${today}::date FROM own
      WHERE consents.signature_id = own.signature_id AND purpose = 'updates' AND withdrawn_on IS NULL
      RETURNING consents.signature_id
    ),
    journal AS (
      INSERT INTO erasures (signature_id, act, erased_on) SELECT signature_id, 'updates', ${today}::date FROM stopped
      ON CONFLICT (signature_id, act) DO UPDATE SET erased_on = excluded.erased_on
    )
    SELECT 1 FROM own`
  return found.length > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
