import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { type NewsPurpose, newsPurposes } from '@/features/news/rules'
import { keepConsentText, type ShownWords } from './keep-consent-text'
import { readOwnLink } from './read-own-link'
import { onRecord } from './rules'

export type ChangeNewsOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Sets which news a signer wishes for, by the token of their own page: each kind is agreed to, and taken back, alone. What
 * stays as it was keeps the words by which it was agreed to. Signatures that are not on record are `unknown`: nobody writes
 * to them.
 */
export async function changeNews(
  context: Context,
  { token, wishes, words }: { token: string; wishes: readonly NewsPurpose[]; words: ShownWords },
): Promise<ChangeNewsOutcome> {
  const { db, now } = context
  const signatureId = await readOwnLink({ db }, token)
  if (signatureId === undefined) return { ok: false, reason: 'unknown' }
  const wordings = await Promise.all(
    wishes.map((purpose) => keepConsentText(context, { purpose, locale: words.locale, text: words.eachNews[purpose] })),
  )
  const today = dayOf(now)
  const found = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT id FROM signatures WHERE id = ${signatureId}::uuid AND state = ANY(${onRecord}::signature_state[]) FOR UPDATE
    ),
    given AS (
      INSERT INTO consents AS old (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), own.id, new.purpose::consent_purpose, new.wording, ${today}::date
      FROM own, unnest(${[...wishes]}::text[], ${wordings}::text[]) AS new (purpose, wording)
      ON CONFLICT (signature_id, purpose) DO UPDATE SET
        wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
      WHERE old.withdrawn_on IS NOT NULL
    ),
    taken_back AS (
      UPDATE consents SET withdrawn_on = ${today}::date FROM own
      WHERE signature_id = own.id AND withdrawn_on IS NULL
        AND purpose::text = ANY(${newsPurposes.filter((purpose) => !wishes.includes(purpose))}::text[])
      RETURNING signature_id, purpose
    ),
    journal AS (
      INSERT INTO erasures (signature_id, act, erased_on)
      SELECT signature_id, purpose::text::erasure_act, ${today}::date FROM taken_back
      ON CONFLICT (signature_id, act) DO UPDATE SET erased_on = excluded.erased_on
    )
    SELECT 1 FROM own`
  return found.length > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
