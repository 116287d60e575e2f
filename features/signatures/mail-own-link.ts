import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { dayOf, hour, hourOf } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { createToken, hashToken, isToken } from '@/features/safety/create-token'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { mailIntervalHours, onRecord } from './rules'

export type MailOwnLinkOutcome = { ok: true }

/**
 * "Send me the link to my page", from the page that says "already confirmed": mails it to the signer's own address,
 * at most once in 24 hours. The answer is always the same: whoever was passed the link learns nothing.
 */
export async function mailOwnLink(context: WebContext, input: { token: string }): Promise<MailOwnLinkOutcome> {
  const { db, now } = context
  if (!isToken(input.token)) return { ok: true }
  const token = createToken()
  const mail = sealForWorker(context.keys, { token } satisfies Payload<'signature_on_record'>)
  const lastMailBefore = new Date(now.getTime() - mailIntervalHours * hour)
  const queued = await db.$executeRaw`
    WITH own AS (
      UPDATE signatures SET last_mail_at = ${hourOf(now)}::timestamptz FROM links
      WHERE links.token_hash = ${hashToken(input.token)} AND links.kind = 'confirm_signature' AND links.used_at IS NOT NULL
        AND signatures.id = links.about_id AND signatures.state = ANY(${onRecord}::signature_state[])
        AND (signatures.last_mail_at IS NULL OR signatures.last_mail_at <= ${lastMailBefore}::timestamptz)
      RETURNING signatures.id, signatures.locale
    ),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, created_at)
      SELECT ${hashToken(token)}, 'manage_signature', 'signatures', id, ${dayOf(now)}::timestamptz FROM own
    )
    INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
    SELECT gen_random_uuid(), 'signature_on_record', ${mailKinds.signature_on_record.priority}::smallint, 'signatures', id, locale, ${mail.sealed}, ${mail.keyId},
      ${randomUUID()}, ${now}::timestamptz FROM own`
  if (queued > 0) await wakeWorkers(context)
  return { ok: true }
}
