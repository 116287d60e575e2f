import { randomUUID } from 'node:crypto'
import type { WorkerContext } from '@/features/context'
import { dayOf, hourOf } from '@/features/days'
import { linkHours } from '@/features/outbox/rules'
import { mailKinds, type OpenedPayload } from '@/features/outbox/schema'
import { createCode, createToken, hashToken, indexCode } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { sealJson } from '@/features/safety/seal-json'
import { mailsADay, mailsAtOnce, onRecord, othersADay, peopleAtMost } from './rules'
import { signerSchema } from './schema'

/** Signatures that are looked after in one go. */
const most = 500

interface Orphan {
  id: string
  petitionId: string
  locale: string
  sealed: Uint8Array
  keyId: string
}

/**
 * Mails the newest form of an address that waits without a mail (whatever it had before it was typed again), as soon as
 * the address may have one again. Returns how many there were.
 */
export async function mailWaiting(context: WorkerContext): Promise<number> {
  const { db, now } = context
  const hour = hourOf(now)
  const waiting = await db.$queryRaw<Orphan[]>`
    SELECT waiting.id, waiting.petition_id AS "petitionId", waiting.locale, sealed, key_id AS "keyId"
    FROM signatures AS waiting JOIN signer_contacts ON signer_contacts.signature_id = waiting.id
    WHERE waiting.state = 'pending' AND NOT waiting.demo AND waiting.turn > 1
      AND NOT EXISTS (
        SELECT FROM links WHERE links.about_id = waiting.id
          AND (links.created_at >= waiting.created_on::timestamp AT TIME ZONE 'UTC'
            OR expires_at IS NULL OR expires_at > ${now}::timestamptz))
      AND NOT EXISTS (
        SELECT FROM signatures AS other
        WHERE other.petition_id = waiting.petition_id AND other.email_index = waiting.email_index
          AND (other.state = ANY(${onRecord}::signature_state[]) AND other.person_index IN (waiting.person_index, '')
            OR other.state = 'pending' AND other.turn > waiting.turn))
      AND (
        SELECT count(*) FILTER (WHERE state <> ALL(${onRecord}::signature_state[]) AND last_mail_at > ${hour}::timestamptz - interval '24 hours')
            < CASE WHEN count(*) FILTER (WHERE state = ANY(${onRecord}::signature_state[])) = 0 THEN ${mailsADay}::int ELSE ${othersADay}::int END
          AND count(*) FILTER (WHERE state <> ALL(${onRecord}::signature_state[])
            AND last_mail_at > ${hour}::timestamptz - make_interval(hours => ${linkHours}::int)) < ${mailsAtOnce}
          AND count(*) FILTER (WHERE state = ANY(${onRecord}::signature_state[])) < ${peopleAtMost}
        FROM signatures AS mailed
        WHERE mailed.petition_id = waiting.petition_id AND mailed.email_index = waiting.email_index)
    LIMIT ${most}`
  for (const one of waiting) await restore(context, one)
  return waiting.length
}

/**
 * Makes the confirmation mail anew for waiting signatures whose mail was never sent and is not there any more (somebody
 * deleted the row, or restored an old one): who was told to look into their inbox shall find something there. The lost
 * link is replaced by a new one. Returns how many there were; none is what is expected.
 */
export async function restoreMails(context: WorkerContext): Promise<number> {
  const orphans = await context.db.$queryRaw<Orphan[]>`
    SELECT signatures.id, signatures.petition_id AS "petitionId", locale, sealed, key_id AS "keyId" FROM signatures
    JOIN signer_contacts ON signer_contacts.signature_id = signatures.id
    WHERE state = 'pending' AND NOT demo
      AND EXISTS (
        SELECT FROM links WHERE about_id = signatures.id AND kind = 'confirm_signature'
          AND used_at IS NULL AND expires_at IS NULL)
      AND NOT EXISTS (SELECT FROM outbox_mails WHERE about_id = signatures.id AND kind = 'confirm_signature')
    LIMIT ${most}`
  for (const orphan of orphans) await restore(context, orphan)
  return orphans.length
}

async function restore(
  { db, keys, now }: WorkerContext,
  { id, petitionId, locale, ...contact }: Orphan,
): Promise<void> {
  const { email } = signerSchema.parse(openAsWorker(keys, contact))
  const pair = keys.sealing.at(-1)
  if (!pair) throw new Error('The key ring has no sealing key')
  const token = createToken()
  const code = createCode()
  const sealed = sealJson(pair.publicKey, { email, token, code } satisfies OpenedPayload<'confirm_signature'>)
  // Of two workers at once one finds the lost link, or the form that had no mail; the other finds nothing to do.
  await db.$executeRaw`
    WITH unlinked AS (
      DELETE FROM links WHERE about_id = ${id}::uuid AND kind = 'confirm_signature' AND used_at IS NULL AND expires_at IS NULL
        AND NOT EXISTS (SELECT FROM outbox_mails WHERE about_id = ${id}::uuid AND kind = 'confirm_signature')
      RETURNING about_id
    ),
    unmailed AS (
      UPDATE signatures SET last_mail_at = ${hourOf(now)}::timestamptz
      WHERE id = ${id}::uuid AND state = 'pending'
        AND (last_mail_at IS NULL OR last_mail_at <= ${hourOf(now)}::timestamptz - make_interval(hours => ${linkHours}::int))
        AND NOT EXISTS (
          SELECT FROM links WHERE about_id = ${id}::uuid
            AND (links.created_at >= created_on::timestamp AT TIME ZONE 'UTC'
              OR expires_at IS NULL OR expires_at > ${now}::timestamptz))
      RETURNING id AS about_id
    ),
    lost AS (SELECT about_id FROM unlinked UNION SELECT about_id FROM unmailed),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, code_index, created_at)
      SELECT ${hashToken(token)}, 'confirm_signature', 'signatures', about_id, ${indexCode(keys.codes, code, petitionId)}, ${dayOf(now)}::timestamptz FROM lost
    )
    INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
    SELECT ${randomUUID()}::uuid, 'confirm_signature', ${mailKinds.confirm_signature.priority}::smallint, 'signatures', about_id, ${locale},
      ${sealed}, ${pair.id}, ${randomUUID()}, ${now}::timestamptz FROM lost`
}
