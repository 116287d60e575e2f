import type { Context } from '@/features/context'
import { forgetPagesSql } from '@/features/pages'
import { hashToken, isToken } from '@/features/safety/create-token'
import { counted } from '@/features/signatures/rules'
import type { ReadVersion } from './rules'

export type SignVersionOutcome =
  | { ok: true }
  /** `changed`: it has other words, or a newer version, by now. `closed`: it takes no signatures any more. */
  | { ok: false; reason: 'unknown' | 'changed' | 'closed' }

/**
 * Signs the newest version instead of an older one, by the token of the signer's own page, if it is still what was read:
 * the signature stands for it from then on. Whoever does nothing keeps what they signed. Twice is harmless.
 */
export async function signVersion(
  { db, now }: Context,
  { token, read }: { token: string; read: ReadVersion },
): Promise<SignVersionOutcome> {
  if (!isToken(token)) return { ok: false, reason: 'unknown' }
  const secret = hashToken(token)
  // Nobody changes the text or the signature until this is done; what changed before is seen by the statement that follows.
  const hold = db.$queryRaw`
    SELECT petitions.id::text FROM links JOIN signatures ON signatures.id = links.about_id
    JOIN petitions ON petitions.id = signatures.petition_id
    WHERE links.token_hash = ${secret} AND links.kind = 'manage_signature'
    FOR KEY SHARE OF petitions FOR UPDATE OF signatures`
  const sign = db.$queryRaw<{ open: boolean; newest: boolean; signed: boolean }[]>`
    WITH own AS (
      SELECT signatures.id, signatures.petition_id, old.number FROM links
      JOIN signatures ON signatures.id = links.about_id JOIN petition_versions AS old ON old.id = signatures.version_id
      WHERE links.token_hash = ${secret} AND links.kind = 'manage_signature'
        AND signatures.state::text = ANY(${[...counted]})
    ),
    now_there AS (
      SELECT own.id, own.number AS from_number, version.id AS version_id, version.number,
        petitions.state = 'open' AND (closes_at IS NULL OR closes_at > ${now}::timestamptz) AS open,
        coalesce((
          SELECT hash FROM receipt_texts WHERE receipt_texts.petition_id = own.petition_id AND version = version.number
            AND locale = ${read.locale} ORDER BY receipt_texts.number DESC LIMIT 1
        ) = decode(${read.hash}, 'hex'), false) AND version.number = ${read.version}::int AS newest
      FROM own JOIN petitions ON petitions.id = own.petition_id
      JOIN petition_versions AS version ON version.petition_id = petitions.id AND version.number = petitions.current_version
    ),
    signed AS (
      UPDATE signatures SET version_id = now_there.version_id FROM now_there
      WHERE signatures.id = now_there.id AND open AND newest AND number > from_number
      RETURNING signatures.petition_id, signatures.version_id, from_number
    ),
    answered AS (
      INSERT INTO version_answers (ask_id, from_version)
      SELECT version_asks.id, from_number FROM signed JOIN version_asks USING (version_id)
    ),
    told AS (SELECT ${forgetPagesSql({ count: 'petition_id' })} FROM signed)
    SELECT open, newest, number = from_number OR EXISTS (SELECT FROM signed) AS signed FROM now_there
    WHERE (SELECT count(*) FROM told) IS NOT NULL`
  const [, [found]] = await db.$transaction([hold, sign])
  if (!found) return { ok: false, reason: 'unknown' }
  if (found.signed) return { ok: true }
  return { ok: false, reason: found.open ? 'changed' : 'closed' }
}
