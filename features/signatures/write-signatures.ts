import type { NameDisplay, PrismaClient } from '@/generated/prisma/client'
import { priorities } from '../outbox/rules'
import { confirmMails, mailIntervalHours } from './rules'

/** A signature with everything that is written with it. Bytes are texts in hexadecimal digits: "\x00ff". */
export interface SignatureRow {
  petition_id: string
  version_id: string
  email_index: string
  locale: string
  country: string
  display: NameDisplay
  consents: string[]
  wordings: string[]
  sealed: string
  key_id: string
  purge_after: Date
  token_hash: string
  code_index: string
  today: Date
  now: Date
}

/** Writes bytes as PostgreSQL reads them from a text. */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}

/**
 * Writes some signatures in one statement: each with its sealed contact, its consents, the link and the mail that
 * carries it, unless no mail is due. No two may be of one address and petition. Returns for each, in order, whether its
 * petition was open.
 */
export async function writeSignatures(db: PrismaClient, posts: readonly SignatureRow[]): Promise<boolean[]> {
  const placed = posts.map((post, place) => ({ ...post, place }))
  const taken = await db.$queryRaw<{ place: number }[]>`
    WITH post AS (
      SELECT post.* FROM json_to_recordset(${JSON.stringify(placed)}::json) AS post (
        place int, petition_id uuid, version_id uuid, email_index bytea, locale text, country text,
        display name_display, consents text[], wordings text[], sealed bytea, key_id text, purge_after date,
        token_hash bytea, code_index bytea, today date, now timestamptz)
      JOIN petitions ON petitions.id = petition_id AND state = 'open'
        AND (opens_at IS NULL OR opens_at <= now) AND (closes_at IS NULL OR closes_at > now)
    ),
    -- A row comes out only when a mail is due; the condition is judged on the locked row, so that of many at once one wins.
    -- Always in the same order, so that two statements never wait for each other in a circle.
    written AS (
      INSERT INTO signatures AS old
        (id, petition_id, version_id, email_index, state, locale, country, display, created_on, mail_count, last_mail_at)
      SELECT gen_random_uuid(), petition_id, version_id, email_index, 'pending', locale, country, display, today, 1, now
      FROM post ORDER BY petition_id, email_index
      ON CONFLICT (petition_id, email_index) DO UPDATE SET
        state = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.state ELSE 'pending' END,
        version_id = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.version_id ELSE excluded.version_id END,
        locale = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.locale ELSE excluded.locale END,
        country = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.country ELSE excluded.country END,
        display = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.display ELSE excluded.display END,
        created_on = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.created_on ELSE excluded.created_on END,
        mail_count = old.mail_count + 1,
        last_mail_at = excluded.last_mail_at
      WHERE (old.last_mail_at IS NULL
          OR old.last_mail_at <= excluded.last_mail_at - make_interval(hours => ${mailIntervalHours}::int))
        AND (old.mail_count < ${confirmMails} OR old.state IN ('confirmed', 'quarantined'))
      RETURNING id, petition_id, email_index,
        CASE WHEN state <> 'pending' THEN 'on record' WHEN xmax::text = '0' THEN 'new' ELSE 'again' END AS turn
    ),
    signed AS (SELECT id, turn, post.* FROM written JOIN post USING (petition_id, email_index)),
    contact AS (
      INSERT INTO signer_contacts AS old (signature_id, sealed, key_id, purge_after)
      SELECT id, sealed, key_id, purge_after FROM signed WHERE turn <> 'on record'
      -- Not from "excluded": reading a sealed column, even the new one, is a right that web has not.
      ON CONFLICT (signature_id) DO UPDATE SET (sealed, key_id, purge_after) =
        (SELECT sealed, key_id, purge_after FROM signed WHERE id = old.signature_id)
    ),
    agreed AS (
      INSERT INTO consents (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), id, new.purpose::consent_purpose, new.wording, today
      FROM signed, unnest(consents, wordings) AS new (purpose, wording) WHERE turn <> 'on record'
      ON CONFLICT (signature_id, purpose) DO UPDATE SET
        wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
    ),
    not_agreed AS (
      UPDATE consents SET withdrawn_on = today FROM signed
      WHERE turn = 'again' AND consents.signature_id = signed.id AND purpose::text <> ALL (signed.consents)
    ),
    superseded_links AS (
      UPDATE links SET expires_at = now, code_index = NULL FROM signed
      WHERE turn = 'again' AND links.signature_id = signed.id AND kind = 'confirm_signature' AND used_at IS NULL
        AND (expires_at IS NULL OR expires_at > now)
    ),
    -- Compared as text, so that the plan goes by signature and never through all that is due.
    superseded_mails AS (
      UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM signed
      WHERE turn IN ('again', 'on record') AND outbox_mails.signature_id = signed.id AND state::text = 'due'
        AND kind IN ('confirm_signature', 'signature_on_record')
    ),
    link AS (
      INSERT INTO links (token_hash, kind, signature_id, code_index, created_at)
      SELECT token_hash, (CASE WHEN turn = 'on record' THEN 'manage_signature' ELSE 'confirm_signature' END)::link_kind,
        id, CASE WHEN turn <> 'on record' THEN code_index END, today FROM signed
    ),
    mail AS (
      INSERT INTO outbox_mails (id, kind, priority, signature_id, locale, sealed, key_id, message_id, created_at)
      SELECT gen_random_uuid(), (CASE WHEN turn = 'on record' THEN 'signature_on_record' ELSE 'confirm_signature' END)::mail_kind,
        ${priorities.confirm_signature}::smallint, id, locale, sealed, key_id, gen_random_uuid(), now FROM signed
      RETURNING id
    ),
    -- A queue that is not empty keeps the workers awake; commits that notify wait for each other, so most do not.
    wake AS (
      SELECT pg_notify('outbox', '') WHERE EXISTS (SELECT FROM mail) AND NOT EXISTS (
        SELECT FROM outbox_mails AS queued
        WHERE queued.state = 'due' AND queued.priority = ${priorities.confirm_signature}::smallint AND queued.run_at <= now())
    )
    SELECT place FROM post LEFT JOIN wake ON true`
  const open = new Set(taken.map(({ place }) => place))
  return posts.map((_, place) => open.has(place))
}
