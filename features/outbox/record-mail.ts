import type { Context } from '@/features/context'
import { forgetPagesSql } from '@/features/pages'
import type { DeliveryState, MailState } from '@/generated/prisma/enums'
import type { LeasedMail } from './lease-mails'
import type { MailDefinition } from './mail-definition'
import { jitter, leaseMinutes, linkHours, marks, type NextStep } from './rules'
import { isMailKind, mailKinds } from './schema'

/** What a delivery shows of the mail that carries its letter. */
const deliveryStates: Partial<Record<MailState, DeliveryState>> = {
  sent: 'handed_over',
  unknown: 'unknown',
  failed: 'failed',
  cancelled: 'failed',
}

/** A kind that is not there ends telling whatever may hang on it, and as little as it can of when. */
const unknownKind: Pick<MailDefinition, 'carries' | 'trace'> = { carries: 'letter', trace: 'hour' }

/**
 * Records what came of a leased mail. When it is over, its sealed payload is gone with the same statement. The first
 * sending starts the 72 hours of the links in it, counted from the end of its hour; what would tie a signature to a time
 * is forgotten; a letter's delivery follows its mail, and so do all letters of a digest. A letter that is to be tried
 * again waits in its addressee's queue. `addressIndex`: where it went, kept with what was sent, for what may come back. A worker that has lost its lease records nothing, unless it can say "sent", which
 * is true whatever came after.
 */
export async function recordMail(
  { db }: Pick<Context, 'db'>,
  mail: LeasedMail,
  step: NextStep,
  { addressIndex = null, random = Math.random() }: { addressIndex?: Uint8Array | null; random?: number } = {},
): Promise<void> {
  const over =
    step.state === 'sent' || step.state === 'failed' || step.state === 'cancelled' || step.code === marks.ambiguousTwice
  const sent = step.state === 'sent'
  const wait = jitter(step.minutes ?? 0, random) / 1000
  const { carries, trace } = isMailKind(mail.kind) ? mailKinds[mail.kind] : unknownKind
  const delivery = carries === 'letter' ? (deliveryStates[step.state] ?? null) : null
  const told = delivery !== null
  const untied = sent && trace === 'nobody'
  const toTheHour = over && trace !== 'time'
  const mayHaveLeft = delivery === 'handed_over' || delivery === 'unknown'
  await db.$executeRaw`
    WITH recorded AS (
      UPDATE outbox_mails SET
        state = CASE WHEN ${step.state} = 'due' AND addressee_id IS NOT NULL THEN 'waiting' ELSE ${step.state} END::mail_state,
        last_code = ${step.code},
        attempts = attempts - ${step.uncounted ? 1 : 0}::smallint,
        run_at = CASE WHEN ${toTheHour} THEN date_trunc('hour', now())
          -- A receipt that was looked at while its letter left does not wait: it was begun meanwhile.
          WHEN run_at > lease_until - make_interval(mins => ${leaseMinutes}) THEN now()
          ELSE now() + make_interval(secs => ${wait}::double precision) END,
        created_at = CASE WHEN ${toTheHour} THEN date_trunc('hour', created_at) ELSE created_at END,
        about = CASE WHEN ${untied} THEN NULL ELSE about END,
        about_id = CASE WHEN ${untied} THEN NULL ELSE about_id END,
        lease_until = NULL,
        sent_at = CASE WHEN ${sent && toTheHour} THEN date_trunc('hour', now()) WHEN ${sent} THEN now() ELSE sent_at END,
        address_index = CASE WHEN ${sent} THEN ${addressIndex}::bytea ELSE address_index END,
        sealed = CASE WHEN ${over} THEN NULL ELSE sealed END
      WHERE id = ${mail.id}::uuid AND CASE WHEN ${sent} THEN state IN ('leased', 'due', 'waiting', 'stopped', 'unknown')
        ELSE state = 'leased' AND attempts = ${mail.attempts} END
      RETURNING id, about_id
    ),
    carried AS (
      UPDATE outbox_mails AS letter SET state = ${step.state}::mail_state, last_code = ${step.code},
        run_at = now(), sent_at = CASE WHEN ${sent} THEN now() END,
        sealed = CASE WHEN ${over} THEN NULL ELSE letter.sealed END
      FROM recorded WHERE ${told} AND letter.digest_id = recorded.id AND letter.state::text IN ('waiting', 'stopped', 'unknown')
      RETURNING letter.id, letter.about_id
    ),
    told AS (
      SELECT id, about_id FROM recorded WHERE ${told} UNION ALL SELECT id, about_id FROM carried
    ),
    links_begin AS (
      UPDATE links SET expires_at = date_trunc('hour', now() + interval '1 hour' - interval '1 microsecond') + make_interval(hours => ${linkHours})
      FROM recorded
      -- Both at once, as no index has it: the links of one row are looked at, and not all that wait to begin.
      WHERE ${sent} AND coalesce(links.expires_at, links.used_at) IS NULL AND links.kind = ${mail.kind}
        AND links.about_id = ${mail.aboutId}::uuid
    ),
    -- A mail that never came does not use up those its address may have.
    uncounted AS (
      UPDATE signatures SET last_mail_at = NULL FROM recorded
      WHERE ${over && !sent && mail.kind === 'confirm_signature'} AND signatures.id = ${mail.aboutId}::uuid
    ),
    -- Whoever sent a letter hears of it as soon as there is something to tell.
    receipts_begin AS (
      UPDATE outbox_mails AS receipt SET run_at = now() FROM told
      WHERE receipt.about_id = told.about_id AND receipt.kind = 'letter_receipt' AND receipt.state::text IN ('due', 'leased')
    ),
    copies AS (
      UPDATE letter_copies SET state = ${delivery}::delivery_state,
        sent_on = CASE WHEN ${sent} THEN current_date ELSE sent_on END
      FROM recorded WHERE ${told} AND letter_copies.id = recorded.about_id AND letter_copies.state IN ('queued', 'unknown')
    ),
    -- What has left, or may have, is out: the site shows a letter of a campaign from then on.
    went_out AS (
      UPDATE letters SET state = 'out' FROM told
      WHERE ${mayHaveLeft} AND letters.id = told.about_id AND letters.state = 'frozen' AND letters.origin <> 'supporter'
      RETURNING letters.id, letters.addressee_id, letters.model_letter_id
    ),
    pages AS (
      SELECT ${forgetPagesSql({
        letter: 'went.id',
        addressee: 'went.addressee_id',
        'model-letter': 'model.id',
        campaign: 'model.campaign_id',
      })}
      FROM went_out AS went JOIN model_letters AS model ON model.id = went.model_letter_id
    )
    UPDATE deliveries SET state = ${delivery}::delivery_state FROM told
    WHERE deliveries.mail_id = told.id AND deliveries.state IN ('queued', 'unknown')
      AND (SELECT count(*) FROM pages) IS NOT NULL`
}
