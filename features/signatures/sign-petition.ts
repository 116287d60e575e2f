import { randomUUID } from 'node:crypto'
import type { WebContext } from '../context'
import { priorities } from '../outbox/rules'
import type { OpenedPayload } from '../outbox/schema'
import { createCode, createToken, hashToken, indexCode } from '../safety/create-token'
import { indexEmail } from '../safety/index-email'
import { sealForWorker } from '../safety/seal-for-worker'
import { confirmMails, day, dayOf, hour, mailIntervalHours, pendingDays, wording } from './rules'
import type { Signer, SignForm } from './schema'

export interface SignPetition {
  /** What the caller keeps of the petition for a few seconds: its id, the version shown, and its own index key. */
  petition: { id: string; versionId: string; indexKey: Uint8Array }
  locale: string
  form: SignForm
}

export type SignOutcome = { ok: true } | { ok: false; reason: 'closed' }

/**
 * Signs a petition: one statement writes the signature, its sealed contact, its consents, the link and the mail that
 * carries it. The answer is the same for a new, a waiting and a confirmed signature, so that nobody learns here who
 * signed. A repeated one gets another mail after 24 hours, three at most while it waits; a link always confirms what
 * was typed with it, and an older link ends when a newer one is sent.
 */
export async function signPetition({ db, keys, now }: WebContext, input: SignPetition): Promise<SignOutcome> {
  const { petition, locale, form } = input
  const { name, email, city, role, organisation, comment } = form
  const token = createToken()
  const code = createCode()
  // One box for the contact and for the mail: sealing is the dearest part of signing, and each reader takes its own.
  const box = sealForWorker(keys, { name, email, city, role, organisation, comment, token, code } satisfies Signer &
    OpenedPayload<'confirm_signature'>)
  const today = dayOf(now)
  const lastMailBefore = new Date(now.getTime() - mailIntervalHours * hour)
  const purgeAfter = new Date(today.getTime() + pendingDays * day)
  const consents = [
    'sign' as const,
    ...(form.display === 'none' ? [] : ['public_name' as const]),
    ...(form.updates ? ['updates' as const] : []),
  ]
  const wordings = consents.map((purpose) => wording(purpose, locale))

  const rows = await db.$queryRaw<{ open: boolean }[]>`
    WITH petition AS (
      SELECT id FROM petitions
      WHERE id = ${petition.id}::uuid AND state = 'open'
        AND (opens_at IS NULL OR opens_at <= ${now}::timestamptz) AND (closes_at IS NULL OR closes_at > ${now}::timestamptz)
    ),
    -- A row comes out only when a mail is due; the condition is judged on the locked row, so that of many at once one wins.
    signed AS (
      INSERT INTO signatures AS old
        (id, petition_id, version_id, email_index, state, locale, country, display, created_on, mail_count, last_mail_at)
      SELECT ${randomUUID()}::uuid, id, ${petition.versionId}::uuid, ${indexEmail(petition.indexKey, email)}, 'pending',
        ${locale}, ${form.country}, ${form.display}::name_display, ${today}::date, 1, ${now}::timestamptz FROM petition
      ON CONFLICT (petition_id, email_index) DO UPDATE SET
        state = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.state ELSE 'pending' END,
        version_id = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.version_id ELSE excluded.version_id END,
        locale = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.locale ELSE excluded.locale END,
        country = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.country ELSE excluded.country END,
        display = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.display ELSE excluded.display END,
        created_on = CASE WHEN old.state IN ('confirmed', 'quarantined') THEN old.created_on ELSE excluded.created_on END,
        mail_count = old.mail_count + 1,
        last_mail_at = excluded.last_mail_at
      WHERE (old.last_mail_at IS NULL OR old.last_mail_at <= ${lastMailBefore}::timestamptz)
        AND (old.mail_count < ${confirmMails} OR old.state IN ('confirmed', 'quarantined'))
      RETURNING id, state = 'pending' AS pending, xmax::text <> '0' AS again
    ),
    sealed AS (
      INSERT INTO signer_contacts (signature_id, sealed, key_id, purge_after)
      SELECT id, ${box.sealed}, ${box.keyId}, ${purgeAfter}::date FROM signed WHERE pending
      ON CONFLICT (signature_id) DO UPDATE SET
        sealed = ${box.sealed}, key_id = ${box.keyId}, purge_after = ${purgeAfter}::date
    ),
    agreed AS (
      INSERT INTO consents (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), signed.id, new.purpose::consent_purpose, new.wording, ${today}::date
      FROM signed, unnest(${consents}::text[], ${wordings}::text[]) AS new (purpose, wording) WHERE pending
      ON CONFLICT (signature_id, purpose) DO UPDATE SET
        wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
    ),
    not_agreed AS (
      UPDATE consents SET withdrawn_on = ${today}::date FROM signed
      WHERE again AND pending AND signature_id = signed.id AND purpose::text <> ALL (${consents}::text[])
    ),
    superseded_links AS (
      UPDATE links SET expires_at = ${now}::timestamptz, code_index = NULL FROM signed
      WHERE again AND pending AND signature_id = signed.id AND kind = 'confirm_signature' AND used_at IS NULL
        AND (expires_at IS NULL OR expires_at > ${now}::timestamptz)
    ),
    -- Compared as text, so that the plan goes by signature and never through all that is due.
    superseded_mails AS (
      UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM signed
      WHERE again AND signature_id = signed.id AND outbox_mails.state::text = 'due'
        AND kind IN ('confirm_signature', 'signature_on_record')
    ),
    link AS (
      INSERT INTO links (token_hash, kind, signature_id, code_index, created_at)
      SELECT ${hashToken(token)}, (CASE WHEN pending THEN 'confirm_signature' ELSE 'manage_signature' END)::link_kind, id,
        CASE WHEN pending THEN ${indexCode(keys.codes, code)}::bytea END, ${today}::timestamptz FROM signed
    ),
    mail AS (
      INSERT INTO outbox_mails (id, kind, priority, signature_id, locale, sealed, key_id, message_id, created_at)
      SELECT ${randomUUID()}::uuid, (CASE WHEN pending THEN 'confirm_signature' ELSE 'signature_on_record' END)::mail_kind,
        ${priorities.confirm_signature}::smallint, id, ${locale}, ${box.sealed}, ${box.keyId}, ${randomUUID()}, ${now}::timestamptz
      FROM signed RETURNING id
    )
    -- A queue that is not empty keeps the workers awake; commits that notify wait for each other, so most do not.
    SELECT EXISTS (SELECT FROM petition) AS open, (
      SELECT pg_notify('outbox', '')::text FROM mail WHERE NOT EXISTS (
        SELECT FROM outbox_mails AS queued
        WHERE queued.state = 'due' AND queued.priority = ${priorities.confirm_signature}::smallint AND queued.run_at <= now()))`
  return rows[0]?.open ? { ok: true } : { ok: false, reason: 'closed' }
}
