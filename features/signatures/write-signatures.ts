import { wakeWorkersSql } from '@/features/outbox/queue-mail'
import { linkHours } from '@/features/outbox/rules'
import { mailKinds } from '@/features/outbox/schema'
import type { NameDisplay, PrismaClient } from '@/generated/prisma/client'
import { formsKept, mailsADay, mailsAtOnce, onRecord, othersADay, peopleAtMost, signatureSteps } from './rules'

/** A form with everything that is written with it. Bytes are texts in hexadecimal digits: "\x00ff". */
export interface SignatureRow {
  petition_id: string
  version_id: string
  email_index: string
  person_index: string
  form_index: string
  locale: string
  country: string
  display: NameDisplay
  wants_news: boolean
  /** Null where none is ticked. */
  wants_partners: string[] | null
  consents: string[]
  wordings: string[]
  sealed: string
  key_id: string
  purge_after: Date
  token_hash: string
  code_index: string
  today: Date
  now: Date
  /** The hour it is: what a waiting row knows of the time of its mail. */
  hour: Date
}

/** Writes bytes as PostgreSQL reads them from a text. */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}

/**
 * Writes some forms in one statement: each as a waiting signature of its own, with its sealed contact, its consents, the
 * link and the mail that carries it. A form that waits already becomes the newest of its address again; one whose address
 * has had its mails waits without one, from today, and no older link ends it; one in the name of somebody who is on record
 * with that address, or beyond the people who may be, changes nothing but brings whoever is a mail. No two may be the same form. Returns for each, in order, whether its petition was
 * open.
 */
export async function writeSignatures(db: PrismaClient, posts: readonly SignatureRow[]): Promise<boolean[]> {
  const placed = posts.map((post, place) => ({ ...post, place }))
  const taken = await db.$queryRaw<{ place: number }[]>`
    WITH typed AS (
      SELECT form.*, row_number() OVER (PARTITION BY petition_id, email_index ORDER BY place)::int AS nth
      FROM json_to_recordset(${JSON.stringify(placed)}::json) AS form (
        place int, petition_id uuid, version_id uuid, email_index bytea, person_index bytea, form_index bytea, locale text, country text,
        display name_display, wants_news boolean, wants_partners uuid[], consents text[], wordings text[], sealed bytea, key_id text, purge_after date,
        token_hash bytea, code_index bytea, today date, now timestamptz, hour timestamptz)
      JOIN petitions ON petitions.id = petition_id AND state = 'open'
        AND (opens_at IS NULL OR opens_at <= now) AND (closes_at IS NULL OR closes_at > now)
    ),
    -- What waits of an address is counted, never dropped: the form beyond the last mail waits without one.
    post AS (
      SELECT typed.*, newest, newest + nth AS turn, on_record, CASE WHEN on_record THEN kept ELSE form_index END AS kept_index,
        CASE WHEN on_record OR live_mails + nth <= ${mailsAtOnce}
          AND day_mails + nth <= CASE WHEN people = 0 THEN ${mailsADay}::int ELSE ${othersADay}::int END THEN hour END AS mailed_at
      FROM typed CROSS JOIN LATERAL (
        SELECT coalesce(max(turn), 0) AS newest,
          count(*) FILTER (WHERE waits AND last_mail_at > hour - make_interval(hours => 24)) AS day_mails,
          count(*) FILTER (WHERE waits AND last_mail_at > hour - make_interval(hours => ${linkHours}::int)) AS live_mails,
          count(*) FILTER (WHERE NOT waits) AS people,
          coalesce(bool_or(same AND NOT waits), false) OR count(*) FILTER (WHERE NOT waits) >= ${peopleAtMost} AS on_record,
          -- Who signed in this name; else, of an address with which no more may sign, the first of them.
          (array_agg(form_index ORDER BY same DESC, id) FILTER (WHERE NOT waits))[1] AS kept
        FROM (
          SELECT had.*, had.person_index IN (typed.person_index, '') AS same, state <> ALL(${onRecord}::signature_state[]) AS waits
          FROM signatures AS had WHERE had.petition_id = typed.petition_id AND had.email_index = typed.email_index
        ) AS had
      ) AS had
    ),
    tried AS (
      SELECT DISTINCT ON (petition_id, email_index, kept_index) * FROM post ORDER BY petition_id, email_index, kept_index, place
    ),
    -- A row comes out only when it is new or a mail is due; the condition is judged on the locked row, so that of many at
    -- once one wins. Always in the same order, so that two statements never wait for each other in a circle.
    written AS (
      INSERT INTO signatures AS old
        (id, petition_id, version_id, email_index, person_index, form_index, state, locale, country, display, wants_news, wants_partners, created_on, turn, last_mail_at)
      SELECT gen_random_uuid(), petition_id, version_id, email_index, person_index, kept_index, ${signatureSteps.sign.to}::signature_state, locale, country, display, wants_news, wants_partners, today,
        turn, mailed_at
      FROM tried ORDER BY petition_id, email_index, kept_index
      ON CONFLICT (petition_id, email_index, form_index) DO UPDATE SET
        state = CASE WHEN old.state = ANY(${signatureSteps.sign.from}::signature_state[]) THEN ${signatureSteps.sign.to}::signature_state ELSE old.state END,
        created_on = CASE WHEN old.state = ANY(${onRecord}::signature_state[]) THEN old.created_on ELSE excluded.created_on END,
        turn = CASE WHEN old.state = ANY(${onRecord}::signature_state[]) THEN 0 ELSE excluded.turn END,
        last_mail_at = excluded.last_mail_at
      WHERE old.state = ANY(${signatureSteps.sign.from}::signature_state[]) OR excluded.last_mail_at IS NOT NULL AND (old.last_mail_at IS NULL
        OR old.last_mail_at <= excluded.last_mail_at - make_interval(hours => 24))
      RETURNING id, petition_id, email_index, form_index AS kept_index, locale AS its_locale, last_mail_at IS NOT NULL AS mailed,
        CASE WHEN state <> 'pending' THEN 'on record' WHEN xmax::text = '0' THEN 'new' ELSE 'again' END AS came
    ),
    -- Here and below states are compared as text: as such they are in no index, so that no plan goes through all that is
    -- pending or due instead of by address or by signature.
    newest_again AS (
      UPDATE signatures SET turn = CASE WHEN signatures.turn < newest THEN post.turn ELSE signatures.turn END,
        created_on = CASE WHEN mailed_at IS NULL THEN today ELSE created_on END
      FROM post
      WHERE NOT on_record AND signatures.petition_id = post.petition_id AND signatures.email_index = post.email_index
        AND signatures.form_index = post.form_index AND signatures.state::text = 'pending'
        AND (mailed_at IS NULL OR signatures.turn < newest AND signatures.last_mail_at > mailed_at - make_interval(hours => 24))
      RETURNING id, created_on, today, purge_after
    ),
    -- Typed again without a mail, it waits from today, whatever links it had.
    kept_again AS (
      UPDATE signer_contacts SET purge_after = newest_again.purge_after FROM newest_again
      WHERE signature_id = newest_again.id AND created_on = today
    ),
    forgotten AS (
      DELETE FROM signatures USING post
      WHERE nth = 1 AND signatures.petition_id = post.petition_id AND signatures.email_index = post.email_index
        AND signatures.form_index <> post.form_index AND signatures.state::text = 'pending'
        AND signatures.last_mail_at IS NULL AND signatures.turn BETWEEN 1 AND post.turn - ${formsKept}::int
    ),
    -- A form that made no row is counted as well: what is public of forms must not tell whose address is on record.
    counted AS (
      INSERT INTO form_deltas (petition_id, day, forms)
      SELECT petition_id, today, sum(one) FROM (
        SELECT petition_id, today, 1 AS one FROM post
        UNION ALL SELECT petition_id, today, -1 FROM written JOIN tried USING (petition_id, email_index, kept_index) WHERE came = 'new'
      ) AS sent GROUP BY petition_id, today HAVING sum(one) <> 0
    ),
    signed AS (
      SELECT id, came, mailed, its_locale, tried.* FROM written JOIN tried USING (petition_id, email_index, kept_index)
    ),
    contact AS (
      INSERT INTO signer_contacts AS old (signature_id, petition_id, sealed, key_id, purge_after)
      SELECT id, petition_id, sealed, key_id, purge_after FROM signed WHERE came <> 'on record'
      -- Not from "excluded": reading a sealed column, even the new one, is a right that web has not.
      ON CONFLICT (signature_id) DO UPDATE SET (sealed, key_id, purge_after) =
        (SELECT sealed, key_id, purge_after FROM signed WHERE id = old.signature_id)
    ),
    agreed AS (
      INSERT INTO consents (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), id, new.purpose::consent_purpose, new.wording, today
      FROM signed, unnest(consents, wordings) AS new (purpose, wording) WHERE came <> 'on record'
      ON CONFLICT (signature_id, purpose) DO UPDATE SET
        wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
    ),
    superseded_mails AS (
      UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM signed
      WHERE mailed AND came IN ('again', 'on record') AND outbox_mails.about_id = signed.id AND state::text = 'due'
        AND outbox_mails.kind IN ('confirm_signature', 'signature_on_record')
    ),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, code_index, created_at)
      SELECT token_hash, CASE WHEN came = 'on record' THEN 'manage_signature' ELSE 'confirm_signature' END, 'signatures',
        id, CASE WHEN came <> 'on record' THEN code_index END, today FROM signed WHERE mailed
    ),
    mail AS (
      INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
      SELECT gen_random_uuid(), CASE WHEN came = 'on record' THEN 'signature_on_record' ELSE 'confirm_signature' END,
        ${mailKinds.confirm_signature.priority}::smallint, 'signatures', id, its_locale, sealed, key_id, gen_random_uuid(), now FROM signed WHERE mailed
      RETURNING id
    ),
    -- A queue that is not empty keeps the workers awake; commits that notify wait for each other, so most do not.
    wake AS (
      SELECT ${wakeWorkersSql} WHERE EXISTS (SELECT FROM mail) AND NOT EXISTS (
        SELECT FROM outbox_mails AS queued
        WHERE queued.state = 'due' AND queued.priority = ${mailKinds.confirm_signature.priority}::smallint AND queued.run_at <= now())
    )
    SELECT place FROM post LEFT JOIN wake ON true`
  const open = new Set(taken.map(({ place }) => place))
  return posts.map((_, place) => open.has(place))
}
