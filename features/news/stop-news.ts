import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { hashToken, isToken } from '@/features/safety/create-token'
import { newsPurposes } from './rules'

export type StopNewsOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Takes back every consent to be written to with news, by the token of a mail with news: whoever presses "unsubscribe"
 * wants no more of them. The signature counts on, and on its own page each can be asked for again. Twice is harmless. It is
 * noted with the update that the campaign began last.
 */
export async function stopNews({ db, now }: Context, input: { token: string }): Promise<StopNewsOutcome> {
  if (!isToken(input.token)) return { ok: false, reason: 'unknown' }
  const today = dayOf(now)
  const found = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT about_id AS signature_id FROM links WHERE token_hash = ${hashToken(input.token)} AND kind = 'unsubscribe'
    ),
    stopped AS (
      UPDATE consents SET withdrawn_on = ${today}::date FROM own
      WHERE consents.signature_id = own.signature_id AND purpose = ANY(${[...newsPurposes]}::consent_purpose[])
        AND withdrawn_on IS NULL
      RETURNING consents.signature_id, purpose
    ),
    journal AS (
      INSERT INTO erasures (signature_id, act, erased_on) SELECT signature_id, purpose::text::erasure_act, ${today}::date FROM stopped
      ON CONFLICT (signature_id, act) DO UPDATE SET erased_on = excluded.erased_on
    ),
    noted AS (
      INSERT INTO update_tallies (update_id, event, count)
      SELECT latest.id, 'unsubscribed', 1 FROM (SELECT DISTINCT signature_id FROM stopped) AS person
      JOIN signatures ON signatures.id = person.signature_id JOIN petitions ON petitions.id = petition_id
      CROSS JOIN LATERAL (
        SELECT id FROM updates WHERE updates.campaign_id = petitions.campaign_id AND started_at IS NOT NULL
        ORDER BY started_at DESC LIMIT 1
      ) AS latest
    )
    SELECT 1 FROM own`
  return found.length > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
