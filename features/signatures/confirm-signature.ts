import type { WebContext } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { agreeToPartners } from '@/features/partner-ticks/agree-to-partners'
import { type AskedPartner, phrasePartnerWords } from '@/features/partner-ticks/phrase-partner-words'
import { createToken, hashToken, indexCode, isToken, readCode } from '@/features/safety/create-token'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { NameDisplay } from '@/generated/prisma/enums'
import { type ConsentWords, displayConsents, keepConsentText, newsConsents, type ShownWords } from './keep-consent-text'
import { keptMonthsAtMost, onRecord, peopleAtMost, reminderHours, signatureSteps } from './rules'

/** The secret of the link in the mail, or the code that stands beside it and the petition it was mailed for. */
export type ConfirmSignature = ({ token: string } | { code: string; petitionId: string }) & {
  /** What is chosen where it is confirmed: what was typed in the form may be a stranger's wish. */
  chosen?: ConfirmChoice
  /** The id of the form that was shown and chosen, where several wait; otherwise that of the mail, while it is the newest. */
  form?: string
}

/** What the owner of the address chooses, and what the page says there. */
export interface ConfirmChoice {
  display: NameDisplay
  news: boolean
  words: ShownWords
  /** Partners that get name and address. */
  partners?: readonly AskedPartner[]
}

export type ConfirmOutcome =
  /** Confirmed now; the token opens the signer's own page. Only this one answer ever carries it. */
  | { ok: true; manageToken: string; locale: string }
  /** Why not; `already` may be seen by anyone who has the link, and so says nothing of the signer. */
  | { ok: false; reason: 'already' | 'full' | 'expired' | 'superseded' | 'closed' | 'unknown' }

/**
 * Confirms a signature by its mailed secret. One statement changes the state, adds one to the count and makes the link
 * to the signer's own page, and the mail of thanks where the petition sends one; the second time, and of a hundred at once
 * all but one, change nothing. The other forms of the same person with that address are forgotten with it; their links
 * lead to what was confirmed. Those in other names wait on, the older ones without reminders, and nothing of theirs leads
 * here. Refuses links older than 72 hours after their mail, petitions closed for more than 24 hours, a form after which a
 * newer one came, unless it is named, and more people than may sign with one address.
 */
export async function confirmSignature(context: WebContext, input: ConfirmSignature): Promise<ConfirmOutcome> {
  const { db, keys, now } = context
  const secret = hashSecret(keys.codes, input)
  if (secret === null) return { ok: false, reason: 'unknown' }
  const manageToken = createToken()
  const thanks = sealForWorker(keys, { token: manageToken } satisfies Payload<'thank_signer'>)
  const { chosen, form = null } = input
  const display = chosen?.display ?? 'none'
  const agreed = chosen ? consentsTo(chosen) : []
  const wordings = await Promise.all(agreed.map((words) => keepConsentText(context, words)))
  const today = dayOf(now)
  const partners = await Promise.all((chosen?.partners ?? []).map((one) => keepPartnerWords(context, one)))
  const closedBefore = new Date(now.getTime() - day)
  const purgeAfter = new Date(today)
  purgeAfter.setUTCMonth(purgeAfter.getUTCMonth() + keptMonthsAtMost)

  const confirm = db.$queryRaw<{ locale: string }[]>`
    WITH link AS (
      SELECT token_hash, own.id AS own_id, own.petition_id, own.email_index FROM links
      JOIN signatures AS own ON own.id = links.about_id
      WHERE (token_hash = ${secret.token}::bytea OR code_index = ${secret.code}::bytea)
        AND kind = 'confirm_signature' AND used_at IS NULL
        AND (expires_at IS NULL OR expires_at > ${now}::timestamptz)
    ),
    -- All of one address, always in the same order: of two links that are confirmed at once the second waits here.
    mailbox AS MATERIALIZED (
      SELECT id, state, turn, person_index FROM signatures JOIN link USING (petition_id, email_index)
      ORDER BY id FOR UPDATE OF signatures
    ),
    chosen AS (
      SELECT form.id, form.turn FROM mailbox AS form, link
      WHERE form.id = coalesce(${form}::uuid, own_id) AND form.state = ANY(${signatureSteps.confirm.from}::signature_state[])
        AND NOT EXISTS (SELECT FROM mailbox AS other WHERE other.state = ANY(${onRecord}::signature_state[])
          AND (other.person_index IN (form.person_index, '') OR form.person_index = ''))
        AND (SELECT count(*) FROM mailbox AS other WHERE other.state = ANY(${onRecord}::signature_state[])) < ${peopleAtMost}
        AND (${form}::uuid IS NOT NULL
          OR NOT EXISTS (SELECT FROM mailbox AS other WHERE other.state = 'pending' AND other.turn > form.turn))
        AND EXISTS (
          SELECT FROM petitions WHERE petitions.id = link.petition_id AND petitions.state <> 'draft' AND coalesce(
            least(closes_at, closed_at), CASE WHEN petitions.state = 'open' THEN 'infinity' ELSE '-infinity' END::timestamptz
          ) > ${closedBefore}::timestamptz)
    ),
    -- States are compared as text here and below: as such they are in no index, so that no plan goes through all that is
    -- pending of the petition instead of by signature or by address.
    confirmed AS (
      UPDATE signatures SET state = ${signatureSteps.confirm.to}::signature_state, form_index = person_index, display = ${display}::name_display, wants_news = false, wants_partners = NULL,
        confirmed_on = ${today}::date, turn = 0, last_mail_at = NULL, reminders = 0
      FROM chosen WHERE signatures.id = chosen.id AND signatures.state::text = ANY(${signatureSteps.confirm.from})
      RETURNING signatures.id, signatures.person_index, signatures.petition_id, signatures.country, signatures.locale
    ),
    -- Of the same person: whoever has another name keeps their form, and no link of theirs is turned to this one.
    others AS (
      SELECT mailbox.id FROM mailbox JOIN confirmed USING (person_index) WHERE mailbox.id <> confirmed.id
        AND mailbox.state <> ALL(${onRecord}::signature_state[])
    ),
    -- What was typed before in another name may be a slip of the same hand: it can be confirmed, and is not reminded of.
    unreminded AS (
      UPDATE signatures SET reminders = ${reminderHours.length}::smallint
      WHERE id = ANY(ARRAY(
        SELECT mailbox.id FROM mailbox, chosen, confirmed
        WHERE mailbox.turn < chosen.turn AND mailbox.person_index <> confirmed.person_index AND mailbox.state = 'pending'))
    ),
    -- A used link stays as its signature's "already confirmed" page; without times. Own pages of one that was withdrawn
    -- before are pages of this one.
    used AS (
      UPDATE links SET about_id = confirmed.id, code_index = CASE WHEN kind = 'confirm_signature'
          AND token_hash IN (SELECT token_hash FROM link) THEN code_index END,
        used_at = CASE WHEN kind = 'confirm_signature' THEN ${today}::timestamptz ELSE used_at END, expires_at = NULL
      FROM confirmed
      -- One list, not "or": by that the links of everybody would be read.
      WHERE links.about_id = ANY(ARRAY(SELECT id FROM confirmed UNION ALL SELECT id FROM others))
    ),
    forgotten AS (DELETE FROM signatures USING others WHERE signatures.id = others.id),
    agreed AS (
      INSERT INTO consents (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), id, new.purpose::consent_purpose, new.wording, ${today}::date
      FROM confirmed, unnest(${agreed.map(({ purpose }) => purpose)}::text[], ${wordings}::text[]) AS new (purpose, wording)
      ON CONFLICT (signature_id, purpose) DO UPDATE SET
        wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
    ),
    kept AS (
      UPDATE signer_contacts SET purge_after = ${purgeAfter}::date FROM confirmed WHERE signature_id = confirmed.id
    ),
    counted AS (
      INSERT INTO tally_deltas (petition_id, country, day, delta)
      SELECT petition_id, country, ${today}::date, 1 FROM confirmed
    ),
    own_page AS (
      INSERT INTO links (token_hash, kind, about, about_id, created_at)
      SELECT ${hashToken(manageToken)}, 'manage_signature', 'signatures', id, ${today}::timestamptz FROM confirmed
    ),
    thanked AS (
      INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
      SELECT gen_random_uuid(), 'thank_signer', ${mailKinds.thank_signer.priority}::smallint, 'signatures', confirmed.id,
        confirmed.locale, ${thanks.sealed}, ${thanks.keyId}, gen_random_uuid(), ${now}::timestamptz
      FROM confirmed JOIN thanks USING (petition_id) WHERE thanks.sends
    )
    SELECT locale FROM confirmed`
  // No dearer where nobody ticked one.
  const [row] =
    partners.length === 0
      ? await confirm
      : (await db.$transaction([confirm, agreeToPartners({ db }, { token: manageToken, partners, today })]))[0]
  return row
    ? { ok: true, manageToken, locale: row.locale }
    : { ok: false, reason: await whyNot(context, secret, form) }
}

async function keepPartnerWords(context: WebContext, partner: AskedPartner) {
  return { id: partner.id, wording: await keepConsentText(context, phrasePartnerWords(partner)) }
}

function consentsTo({ display, news, words }: ConfirmChoice): ConsentWords[] {
  return [...displayConsents(words, display), ...(news ? newsConsents(words) : [])]
}

/** What the database knows of a secret: one of the two is null, and so finds nothing. */
interface Secret {
  token: Buffer | null
  code: Buffer | null
}

/** Null for a text that cannot be a secret, before the database is asked. */
function hashSecret(codes: Uint8Array, input: ConfirmSignature): Secret | null {
  if ('token' in input) return isToken(input.token) ? { token: hashToken(input.token), code: null } : null
  return readCode(input.code) === '' ? null : { token: null, code: indexCode(codes, input.code, input.petitionId) }
}

/** Looks again, without changing anything, to say why a link did nothing. */
async function whyNot(
  { db, now }: WebContext,
  secret: Secret,
  form: string | null,
): Promise<Exclude<ConfirmOutcome, { ok: true }>['reason']> {
  const [link] = await db.$queryRaw<
    { used: boolean; expired: boolean; on_record: boolean; full: boolean; newer: boolean; pending: boolean }[]
  >`
    SELECT link.used_at IS NOT NULL AS used,
      coalesce(link.expires_at <= ${now}::timestamptz, false) AS expired,
      own.state = 'pending' AS pending, mailbox.*
    FROM links AS link JOIN signatures AS mailed ON mailed.id = link.about_id
    -- The form that was named, while there is one.
    JOIN signatures AS own ON own.id = coalesce((
      SELECT id FROM signatures AS named WHERE named.id = ${form}::uuid
        AND named.petition_id = mailed.petition_id AND named.email_index = mailed.email_index), mailed.id)
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(other.person_index IN (own.person_index, '') OR own.person_index = '')
          FILTER (WHERE other.state::text = ANY(${onRecord})), false) AS on_record,
        count(*) FILTER (WHERE other.state::text = ANY(${onRecord})) >= ${peopleAtMost} AS full,
        coalesce(bool_or(other.state::text = 'pending' AND other.turn > own.turn), false) AS newer
      FROM signatures AS other WHERE other.petition_id = own.petition_id AND other.email_index = own.email_index
    ) AS mailbox
    WHERE (link.token_hash = ${secret.token}::bytea OR link.code_index = ${secret.code}::bytea)
      AND link.kind = 'confirm_signature'`
  if (!link) return 'unknown'
  if (link.used || link.on_record) return 'already'
  if (link.expired) return 'expired'
  if (link.full) return 'full'
  if (link.newer) return 'superseded'
  return link.pending ? 'closed' : 'unknown'
}
