import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { dayOf, hour, hourOf } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { canonicalEmail } from '@/features/safety/canonical-email'
import { createToken, hashToken } from '@/features/safety/create-token'
import { hashText } from '@/features/safety/hash-text'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { mailIntervalHours } from '@/features/signatures/rules'
import type { Comer, SignUpInput } from './schema'

interface RequestSignUp {
  event: { id: string }
  locale: string
  form: SignUpInput
}

/**
 * Writes down that somebody would come to an event, with a mail to the address that was typed. One statement writes the
 * row, the link and the mail. Each form waits for itself and changes no other; the same form again is the same row, and
 * brings a mail once a day. The answer is the same for all. Whether the event takes anybody was looked at before, and is
 * looked at again when it is confirmed.
 */
export async function requestSignUp(context: WebContext, { event, locale, form }: RequestSignUp): Promise<void> {
  const { db, keys, now } = context
  const { name, email, people, offer } = form
  const token = createToken()
  const box = sealForWorker(keys, { name, email, offer, token } satisfies Comer)
  const mail = sealForWorker(keys, { token } satisfies Payload<'event_sign_up'>)
  const emailIndex = hashText(keys.codes, `sign-up|${event.id}|${canonicalEmail(email)}`)
  const formIndex = hashText(keys.codes, JSON.stringify(['sign-up', event.id, { ...form, email: email.toLowerCase() }]))
  const mailedBefore = new Date(now.getTime() - mailIntervalHours * hour)
  await db.$executeRaw`
    WITH kept AS (
      INSERT INTO sign_ups AS had (id, event_id, people, email_index, form_index, sealed, key_id, locale, created_on, mailed_at)
      VALUES (${randomUUID()}::uuid, ${event.id}::uuid, ${people}::smallint, ${emailIndex}, ${formIndex}, ${box.sealed},
        ${box.keyId}, ${locale}, ${dayOf(now)}::date, ${hourOf(now)}::timestamptz)
      ON CONFLICT (event_id, form_index) DO UPDATE SET mailed_at = excluded.mailed_at, sealed = ${box.sealed},
        key_id = ${box.keyId}
      WHERE had.mailed_at IS NULL OR had.mailed_at <= ${mailedBefore}::timestamptz
      RETURNING had.id, had.locale
    ),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, created_at)
      SELECT ${hashToken(token)}, 'own_sign_up', 'sign_ups', id, ${dayOf(now)}::timestamptz FROM kept
    )
    INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
    SELECT gen_random_uuid(), 'event_sign_up', ${mailKinds.event_sign_up.priority}::smallint, 'sign_ups', id,
      locale, ${mail.sealed}, ${mail.keyId}, ${randomUUID()}, ${now}::timestamptz FROM kept`
  await wakeWorkers(context)
}
