import { randomUUID } from 'node:crypto'
import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { mailKinds, type OpenedPayload } from '@/features/outbox/schema'
import { createCode, createToken, hashToken, indexCode } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { sealJson } from '@/features/safety/seal-json'
import { latestReminderHours, onRecord, peopleAtMost, reminderHours } from './rules'
import { signerSchema } from './schema'

/** Forms that are reminded of in one go; the rest comes with the next. */
const most = 500

interface Forgotten {
  id: string
  petitionId: string
  locale: string
  sealed: Uint8Array
  keyId: string
  reminders: number
  expiresAt: Date
  /** The second reminder is due: it is the last one, even if there was no first. */
  last: boolean
}

/**
 * Reminds of forms that nobody has confirmed: once after two days, and once before the link ends. Only of the newest form
 * of an address, while its petition is open and its first mail has left; a form that was disowned is gone with its row.
 * Each reminder has a link of its own, as those that were sent are kept as hashes; it ends when the first one does.
 * Returns how many were queued.
 */
export async function remindSigners(context: WorkerContext): Promise<number> {
  const { db, now } = context
  const [first, second] = reminderHours
  const due = await db.$queryRaw<Forgotten[]>`
    SELECT form.id, form.petition_id AS "petitionId", form.locale, sealed, key_id AS "keyId", reminders,
      link.expires_at AS "expiresAt", link.expires_at <= ${now}::timestamptz + make_interval(hours => ${second}::int) AS last
    FROM signatures AS form JOIN signer_contacts ON signer_contacts.signature_id = form.id
    JOIN petitions ON petitions.id = form.petition_id AND petitions.state = 'open'
      AND (petitions.closes_at IS NULL OR petitions.closes_at > ${now}::timestamptz)
    CROSS JOIN LATERAL (
      SELECT max(expires_at) AS expires_at, bool_or(expires_at IS NULL) AS unsent FROM links
      WHERE links.about_id = form.id AND links.kind = 'confirm_signature'
    ) AS link
    WHERE form.state = 'pending' AND NOT form.demo AND form.reminders < ${reminderHours.length} AND NOT link.unsent
      AND link.expires_at > ${now}::timestamptz + make_interval(hours => ${latestReminderHours}::int)
      AND link.expires_at <= ${now}::timestamptz
        + make_interval(hours => CASE form.reminders WHEN 0 THEN ${first}::int ELSE ${second}::int END)
      AND NOT EXISTS (
        SELECT FROM signatures AS other
        WHERE other.petition_id = form.petition_id AND other.email_index = form.email_index
          AND (other.state = ANY(${onRecord}::signature_state[]) AND other.person_index IN (form.person_index, '')
            OR other.state = 'pending' AND other.turn > form.turn))
      AND (
        SELECT count(*) FROM signatures AS other WHERE other.petition_id = form.petition_id
          AND other.email_index = form.email_index AND other.state = ANY(${onRecord}::signature_state[])) < ${peopleAtMost}
    LIMIT ${most}`
  let queued = 0
  for (const one of due) queued += await remind(context, one)
  return queued
}

async function remind(
  { db, keys, now }: WorkerContext,
  { id, petitionId, locale, reminders, expiresAt, last, ...contact }: Forgotten,
): Promise<number> {
  const { email } = signerSchema.parse(openAsWorker(keys, contact))
  const pair = keys.sealing.at(-1)
  if (!pair) throw new Error('The key ring has no sealing key')
  const token = createToken()
  const code = createCode()
  const sealed = sealJson(pair.publicKey, { email, token, code, last } satisfies OpenedPayload<'remind_signature'>)
  const count = last ? reminderHours.length : reminders + 1
  // Of two workers at once one finds the form as it was read.
  return db.$executeRaw`
    WITH reminded AS (
      UPDATE signatures SET reminders = ${count}::smallint
      WHERE id = ${id}::uuid AND state = 'pending' AND reminders = ${reminders}::smallint
      RETURNING id
    ),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, code_index, expires_at, created_at)
      SELECT ${hashToken(token)}, 'confirm_signature', 'signatures', id, ${indexCode(keys.codes, code, petitionId)},
        ${expiresAt}::timestamptz, ${dayOf(now)}::timestamptz FROM reminded
    )
    INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
    SELECT ${randomUUID()}::uuid, 'remind_signature', ${mailKinds.remind_signature.priority}::smallint, 'signatures', id, ${locale},
      ${sealed}, ${pair.id}, ${randomUUID()}, ${now}::timestamptz FROM reminded`
}
