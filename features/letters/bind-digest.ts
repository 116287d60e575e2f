import { randomUUID } from 'node:crypto'
import { chooseContact } from '@/features/addressees/choose-contact'
import type { WorkerContext } from '@/features/context'
import { digestSize, marks } from '@/features/outbox/rules'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { dayAt, type QueuePlace } from '@/features/outbox/sending-window'
import { sealJson } from '@/features/safety/seal-json'

/**
 * Binds the letters of supporters that wait for an addressee into one mail: once a day by the addressee's calendar, the
 * oldest hundred. The letters stay in the queue and share what becomes of the digest. Two workers make one.
 */
export async function bindDigest(
  { db, keys, now }: WorkerContext,
  queue: { addresseeId: string; modelLetterId: string; place: QueuePlace },
): Promise<void> {
  const { addresseeId, modelLetterId, place } = queue
  const contacts = await db.addresseeContact.findMany({
    where: { addresseeId, channel: 'email', offAt: null, source: { not: '' } },
    select: { value: true, purpose: true, source: true, sourceOn: true },
  })
  const email = chooseContact(contacts)
  const pair = keys.sealing.at(-1)
  if (email === undefined || !pair) return
  const sealed = sealJson(pair.publicKey, { to: 'addressee', email } satisfies Payload<'letter_digest'>)
  const dedupeKey = ['digest', addresseeId, modelLetterId, dayAt(now, place.timeZone)].join(':')
  await db.$executeRaw`
    WITH letter AS MATERIALIZED (
      SELECT mail.id, mail.about_id, letters.locale, mail.created_at FROM outbox_mails AS mail
        JOIN letters ON letters.id = mail.about_id
      WHERE mail.state = 'waiting' AND mail.addressee_id = ${addresseeId}::uuid AND mail.digest_id IS NULL
        AND mail.kind = 'letter' AND letters.origin = 'supporter' AND letters.model_letter_id = ${modelLetterId}::uuid
        AND mail.run_at <= ${now}::timestamptz AND coalesce(mail.last_code, '') <> ${marks.ambiguous}
      ORDER BY mail.created_at, mail.id LIMIT ${digestSize} FOR UPDATE OF mail SKIP LOCKED
    ),
    digest AS (
      INSERT INTO outbox_mails (id, kind, priority, state, about, about_id, addressee_id, locale, sealed, key_id,
        message_id, dedupe_key, created_at)
      SELECT ${randomUUID()}::uuid, 'letter_digest', ${mailKinds.letter_digest.priority}::smallint, 'waiting', 'letters', about_id,
        ${addresseeId}::uuid, locale, ${sealed}, ${pair.id}, ${randomUUID()}, ${dedupeKey}, created_at
      FROM letter ORDER BY created_at, id LIMIT 1
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING id
    )
    UPDATE outbox_mails AS mail SET digest_id = digest.id FROM letter, digest WHERE mail.id = letter.id`
}
