import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { wakeWorkersSql } from '@/features/outbox/queue-mail'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { createCode, hashToken, indexCode, isToken, readCode } from '@/features/safety/create-token'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { Prisma } from '@/generated/prisma/client'
import { readLetterLink } from './read-letter-link'
import { chooseRecipient, type Recipient } from './rules'

/** The secret of the link in the mail, or the code that stands beside it and the model letter it was mailed for. */
export type ConfirmLetter = { token: string } | { code: string; modelLetterId: string }

export type ConfirmLetterOutcome =
  | { ok: true; demo: boolean }
  /** `already` may be seen by anyone who has the link, and so says nothing of the sender. */
  | { ok: false; reason: 'already' | 'expired' | 'closed' | 'no_address' | 'unknown' }

/** The sealed letter is kept this long after it was confirmed, so that a bounce can still be told to its sender. */
const keptDays = 30

/**
 * Confirms a letter by its mailed secret and sets it on its way, with those that were written alongside and have a
 * mailbox still. One statement writes its delivery, the mail to the addressee and the receipt to the sender; the second time, and of a hundred at once all but one, change nothing. The
 * letter waits in its addressee's queue; in a demonstration, where it goes to its own sender, it leaves at once.
 */
export async function confirmLetter(context: WebContext, input: ConfirmLetter): Promise<ConfirmLetterOutcome> {
  const { db, keys, now } = context
  const wanted = linkOf(keys.codes, input)
  if (wanted === null) return { ok: false, reason: 'unknown' }
  const found = await readLetterLink(context, wanted)
  if (!found) return { ok: false, reason: 'unknown' }
  if (found.state !== 'ready') return { ok: false, reason: found.state }
  const [first, ...alongside] = found.letters.map(({ id, email }) => ({
    id,
    recipient: chooseRecipient({ demo: found.demo, email }),
  }))
  if (!first?.recipient) return { ok: false, reason: 'no_address' }
  const letters = [first, ...alongside].flatMap(({ id, recipient }) =>
    recipient ? [mailsOf(context, id, recipient)] : [],
  )
  const today = dayOf(now)
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH link AS (
      SELECT about_id FROM links
      WHERE token_hash = ${found.tokenHash} AND kind = 'confirm_letter' AND used_at IS NULL
        AND (expires_at IS NULL OR expires_at > ${now}::timestamptz)
    ),
    mails AS (
      SELECT * FROM unnest(${letters.map(({ id }) => id)}::uuid[], ${letters.map(() => randomUUID())}::uuid[],
        ${letters.map(({ codeHash }) => codeHash)}::bytea[], ${letters.map(() => randomUUID())}::uuid[],
        ${letters.map(({ mail }) => mail.sealed)}::bytea[], ${letters.map(({ mail }) => mail.keyId)}::text[],
        ${letters.map(({ receipt }) => receipt.sealed)}::bytea[], ${letters.map(({ receipt }) => receipt.keyId)}::text[],
        ${letters.map(({ queued }) => queued)}::boolean[])
        AS mails (letter_id, delivery_id, code_hash, mail_id, sealed, key_id, receipt_sealed, receipt_key_id, queued)
    ),
    letter AS (
      UPDATE letters SET state = 'out', purge_after = ${new Date(today.getTime() + keptDays * day)}::date
      FROM link, mails WHERE letters.id = mails.letter_id AND letters.state = 'frozen'
        AND link.about_id IN (letters.id, letters.along_id)
      RETURNING letters.id, letters.addressee_id, letters.model_letter_id
    ),
    -- A used link stays as its letter's "already confirmed" page; without times.
    used AS (
      UPDATE links SET used_at = ${today}::timestamptz, expires_at = NULL
      FROM letter WHERE links.about_id = letter.id AND links.kind = 'confirm_letter'
    ),
    delivery AS (
      INSERT INTO deliveries (id, letter_id, channel, state, code_hash, created_on, mail_id)
      SELECT mails.delivery_id, letter.id, 'our_mail', 'queued', mails.code_hash, ${today}::date, mails.mail_id
      FROM letter JOIN mails ON mails.letter_id = letter.id
      RETURNING letter_id
    ),
    mail AS (
      INSERT INTO outbox_mails
        (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, dedupe_key, created_at,
          addressee_id, state, run_at)
      SELECT new.id, new.kind, new.priority, 'letters', delivery.letter_id, ${found.mailLocale},
        new.sealed, new.key_id, gen_random_uuid()::text, new.kind || ':' || delivery.letter_id, ${now}::timestamptz,
        CASE WHEN new.kind = 'letter' AND mails.queued THEN letter.addressee_id END,
        CASE WHEN new.kind <> 'letter' THEN 'due' WHEN model.stopped_at IS NOT NULL THEN 'stopped'
          WHEN mails.queued THEN 'waiting' ELSE 'due' END::mail_state,
        -- The worker looks at the receipt at once, which tells it that the sender has answered; it goes when there is
        -- something to tell.
        now()
      FROM delivery JOIN letter ON letter.id = delivery.letter_id JOIN mails ON mails.letter_id = letter.id
        JOIN model_letters AS model ON model.id = letter.model_letter_id, LATERAL (VALUES
        (mails.mail_id, 'letter', ${mailKinds.letter.priority}::smallint, mails.sealed, mails.key_id),
        (gen_random_uuid(), 'letter_receipt', ${mailKinds.letter_receipt.priority}::smallint, mails.receipt_sealed,
          mails.receipt_key_id)
      ) AS new (id, kind, priority, sealed, key_id)
    )
    SELECT letter_id::text AS id, ${wakeWorkersSql}::text FROM delivery`
  return rows.length > 0 ? { ok: true, demo: found.demo } : { ok: false, reason: 'already' }
}

/** One letter with the code for telling its outcome, the mail to its addressee and the receipt to its sender. */
function mailsOf({ keys }: WebContext, id: string, recipient: Recipient) {
  const code = createCode(12)
  return {
    id,
    codeHash: indexCode(keys.codes, code),
    mail: sealForWorker(keys, recipient satisfies Payload<'letter'>),
    receipt: sealForWorker(keys, { code } satisfies Payload<'letter_receipt'>),
    queued: recipient.to === 'addressee',
  }
}

/** How the link is found; null for a text that cannot be a secret. */
function linkOf(codes: Uint8Array, input: ConfirmLetter): Prisma.LinkWhereUniqueInput | null {
  if ('token' in input) return isToken(input.token) ? { tokenHash: hashToken(input.token) } : null
  return readCode(input.code) === '' ? null : { codeIndex: indexCode(codes, input.code, input.modelLetterId) }
}
