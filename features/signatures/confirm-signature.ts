import type { WebContext } from '../context'
import { createToken, hashToken, indexCode, isToken, readCode } from '../safety/create-token'
import { day, dayOf, keptMonthsAtMost } from './rules'

/** The secret of the link in the mail, or the code that stands beside it. */
export type ConfirmSignature = { token: string } | { code: string }

export type ConfirmOutcome =
  /** Confirmed now; the token opens the signer's own page. Only this one answer ever carries it. */
  | { ok: true; manageToken: string; locale: string }
  /** Why not; `already` may be seen by anyone who has the link, and so says nothing of the signer. */
  | { ok: false; reason: 'already' | 'expired' | 'superseded' | 'closed' | 'unknown' }

/**
 * Confirms a signature by its mailed secret. One statement changes the state, adds one to the count and makes the link
 * to the signer's own page; the second time, and of a hundred at once all but one, change nothing. Refuses links older
 * than 72 hours after their mail, and petitions closed for more than 24 hours.
 */
export async function confirmSignature(context: WebContext, input: ConfirmSignature): Promise<ConfirmOutcome> {
  const { db, keys, now } = context
  const secret = hashSecret(keys.codes, input)
  if (secret === null) return { ok: false, reason: 'unknown' }
  const manageToken = createToken()
  const today = dayOf(now)
  const closedBefore = new Date(now.getTime() - day)
  const purgeAfter = new Date(today)
  purgeAfter.setUTCMonth(purgeAfter.getUTCMonth() + keptMonthsAtMost)

  const confirmed = await db.$queryRaw<{ locale: string }[]>`
    WITH link AS (
      SELECT token_hash, signature_id FROM links
      WHERE (token_hash = ${secret.token}::bytea OR code_index = ${secret.code}::bytea)
        AND kind = 'confirm_signature' AND used_at IS NULL
        AND (expires_at IS NULL OR expires_at > ${now}::timestamptz)
    ),
    confirmed AS (
      UPDATE signatures SET state = 'confirmed', confirmed_on = ${today}::date, mail_count = 0, last_mail_at = NULL
      FROM link, petitions
      WHERE signatures.id = link.signature_id AND signatures.state = 'pending' AND petitions.id = signatures.petition_id
        AND petitions.state <> 'draft' AND coalesce(
          least(petitions.closes_at, petitions.closed_at), CASE WHEN petitions.state = 'open' THEN 'infinity' ELSE '-infinity' END::timestamptz
        ) > ${closedBefore}::timestamptz
      RETURNING signatures.id, signatures.petition_id, signatures.country, signatures.locale
    ),
    -- A used link stays as its signature's "already confirmed" page; without times.
    used AS (
      UPDATE links SET used_at = ${today}::timestamptz, expires_at = NULL
      FROM confirmed WHERE links.signature_id = confirmed.id AND links.token_hash IN (SELECT token_hash FROM link)
    ),
    kept AS (
      UPDATE signer_contacts SET purge_after = ${purgeAfter}::date FROM confirmed WHERE signature_id = confirmed.id
    ),
    counted AS (
      INSERT INTO tally_deltas (petition_id, country, day, delta)
      SELECT petition_id, country, ${today}::date, 1 FROM confirmed
    ),
    own_page AS (
      INSERT INTO links (token_hash, kind, signature_id, created_at)
      SELECT ${hashToken(manageToken)}, 'manage_signature', id, ${today}::timestamptz FROM confirmed
    )
    SELECT locale FROM confirmed`
  const [row] = confirmed
  return row ? { ok: true, manageToken, locale: row.locale } : { ok: false, reason: await whyNot(context, secret) }
}

/** What the database knows of a secret: one of the two is null, and so finds nothing. */
interface Secret {
  token: Buffer | null
  code: Buffer | null
}

/** Null for a text that cannot be a secret, before the database is asked. */
function hashSecret(codes: Uint8Array, input: ConfirmSignature): Secret | null {
  if ('token' in input) return isToken(input.token) ? { token: hashToken(input.token), code: null } : null
  return readCode(input.code) === '' ? null : { token: null, code: indexCode(codes, input.code) }
}

/** Looks again, without changing anything, to say why a link did nothing. */
async function whyNot(
  { db, now }: WebContext,
  secret: Secret,
): Promise<Exclude<ConfirmOutcome, { ok: true }>['reason']> {
  const [link] = await db.$queryRaw<{ used: boolean; expired: boolean; newer: boolean; pending: boolean }[]>`
    SELECT link.used_at IS NOT NULL AS used,
      coalesce(link.expires_at <= ${now}::timestamptz, false) AS expired,
      signatures.state = 'pending' AS pending,
      EXISTS (
        SELECT FROM links AS other
        WHERE other.signature_id = link.signature_id AND other.kind = 'confirm_signature' AND other.used_at IS NULL
          AND (other.expires_at IS NULL OR other.expires_at > ${now}::timestamptz)
      ) AS newer
    FROM links AS link JOIN signatures ON signatures.id = link.signature_id
    WHERE (link.token_hash = ${secret.token}::bytea OR link.code_index = ${secret.code}::bytea)
      AND link.kind = 'confirm_signature'`
  if (!link) return 'unknown'
  if (link.used) return 'already'
  if (link.expired) return link.newer ? 'superseded' : 'expired'
  return link.pending ? 'closed' : 'unknown'
}
