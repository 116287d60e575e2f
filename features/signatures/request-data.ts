import type { WebContext } from '@/features/context'
import { isoDay } from '@/features/days'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { hashText } from '@/features/safety/hash-text'
import { readOwnLink } from './read-own-link'

export type RequestDataOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'too_soon' }

/**
 * "Mail me my data", by the token of the signer's own page: queues a mail to the signer's own address with everything
 * that is kept. The site itself cannot show it, because it cannot open it. At most once a day.
 */
export async function requestData(context: WebContext, input: { token: string }): Promise<RequestDataOutcome> {
  const { db, keys, now } = context
  const id = await readOwnLink(context, input.token)
  if (id === undefined) return { ok: false, reason: 'unknown' }
  const signature = await db.signature.findUnique({
    where: { id },
    select: { locale: true, contact: { select: { signatureId: true } } },
  })
  if (!signature?.contact) return { ok: false, reason: 'unknown' }
  const mail = newMail(context, { kind: 'signature_data', locale: signature.locale, payload: {}, aboutId: id })
  // Under a key, so that a stolen database does not say whose mail this was.
  const today = isoDay(now)
  const askedToday = hashText(keys.codes, `data|${id}|${today}`).toString('base64url')
  const queued = await db.$executeRaw`
    INSERT INTO outbox_mails
      (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at, dedupe_key)
    SELECT gen_random_uuid(), 'signature_data', ${mail.priority}::smallint, 'signatures', ${id}::uuid, ${mail.locale},
      ${mail.sealed}, ${mail.keyId}, ${mail.messageId}, ${now}::timestamptz,
      ${askedToday}
    ON CONFLICT (dedupe_key) DO NOTHING`
  if (queued === 0) return { ok: false, reason: 'too_soon' }
  await wakeWorkers(context)
  return { ok: true }
}
