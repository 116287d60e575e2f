import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { wakeWorkersSql } from '@/features/outbox/queue-mail'
import { mailKinds, type OpenedPayload } from '@/features/outbox/schema'
import { createCode, createToken, hashToken, indexCode } from '@/features/safety/create-token'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { unconfirmedLetterDays } from './rules'
import type { SealedLetter } from './schema'

export interface SendLetter {
  modelLetterId: string
  addresseeId: string
  /** From `identifyDraft`: the same letter sent twice stays one. */
  draftId: string
  /** Language of the letter. */
  locale: string
  /** Language of the mail to the sender. */
  mailLocale: string
  country: string
  demo: boolean
  /** The frozen letter and its sender, sealed before it is written. */
  letter: SealedLetter
  /** The same words to other addressees, confirmed with this one. */
  alongside?: readonly { addresseeId: string; draftId: string; letter: SealedLetter }[]
}

/**
 * Takes a letter for our mail: it waits, sealed, until its sender confirms from their inbox. One statement writes the
 * letter, those written alongside, the link and the mail that carries it. The same draft again changes nothing and mails
 * nothing.
 */
export async function sendLetter({ db, keys, now }: WebContext, input: SendLetter): Promise<void> {
  const { modelLetterId, addresseeId, draftId, locale, mailLocale, country, demo, letter, alongside = [] } = input
  const token = createToken()
  const code = createCode()
  const box = sealForWorker(keys, letter)
  const payload = { email: letter.email, token, code } satisfies OpenedPayload<'confirm_letter'>
  const mail = sealForWorker(keys, payload)
  const today = dayOf(now)
  const purgeAfter = new Date(today.getTime() + unconfirmedLetterDays * day)
  const others = alongside.map((one) => ({ ...one, ...sealForWorker(keys, one.letter) }))
  await db.$queryRaw`
    WITH letter AS (
      INSERT INTO letters (id, model_letter_id, addressee_id, state, locale, country, draft_id, sealed, key_id,
        dated_on, created_on, purge_after, demo)
      VALUES (${randomUUID()}::uuid, ${modelLetterId}::uuid, ${addresseeId}::uuid, 'frozen', ${locale}, ${country},
        ${draftId}::uuid, ${box.sealed}, ${box.keyId}, ${today}::date, ${today}::date, ${purgeAfter}::date, ${demo})
      ON CONFLICT (draft_id) DO NOTHING
      RETURNING id
    ),
    others AS (
      INSERT INTO letters (id, model_letter_id, addressee_id, along_id, state, locale, country, draft_id, sealed, key_id,
        dated_on, created_on, purge_after, demo)
      SELECT gen_random_uuid(), ${modelLetterId}::uuid, other.addressee_id, letter.id, 'frozen', ${locale}, ${country},
        other.draft_id, other.sealed, other.key_id, ${today}::date, ${today}::date, ${purgeAfter}::date, ${demo}
      FROM letter, unnest(${others.map(({ addresseeId: id }) => id)}::uuid[], ${others.map(({ draftId: id }) => id)}::uuid[],
        ${others.map(({ sealed }) => sealed)}::bytea[], ${others.map(({ keyId }) => keyId)}::text[])
        AS other (addressee_id, draft_id, sealed, key_id)
      ON CONFLICT (draft_id) DO NOTHING
    ),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, code_index, created_at)
      SELECT ${hashToken(token)}, 'confirm_letter', 'letters', id, ${indexCode(keys.codes, code, modelLetterId)}, ${today}::timestamptz FROM letter
    ),
    mail AS (
      INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
      SELECT ${randomUUID()}::uuid, 'confirm_letter', ${mailKinds.confirm_letter.priority}::smallint, 'letters', id, ${mailLocale},
        ${mail.sealed}, ${mail.keyId}, ${randomUUID()}, ${now}::timestamptz
      FROM letter RETURNING id
    )
    SELECT ${wakeWorkersSql}::text FROM mail`
}
