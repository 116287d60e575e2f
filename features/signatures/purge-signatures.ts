import type { Context } from '@/features/context'
import { day, dayOf, hour } from '@/features/days'
import { batch, deleteInBatches } from '@/features/outbox/delete-in-batches'
import { linkHours } from '@/features/outbox/rules'
import { keptDaysAfterHandIn, keptMonthsAfterClose, signatureSteps, unconfirmed, unconfirmedKeptDays } from './rules'

/** How much was forgotten, for the log. */
export interface Purged {
  expired: number
  unconfirmed: number
  contacts: number
  indexKeys: number
}

/**
 * Deletes what is no longer needed: the person behind a link that ran out (unless the form was typed again after it), the
 * whole row of a signature nobody confirmed in seven days, sealed contacts 30 days after the hand-in, 6 months after the
 * close or 24 months after the confirmation, whichever is first, and the index keys of petitions that have ended. Twice
 * is harmless.
 */
export async function purgeSignatures({ db, now }: Context): Promise<Purged> {
  const today = dayOf(now)
  const yesterday = new Date(now.getTime() - day)
  const expired = await db.$executeRaw`
    WITH expired AS (
      UPDATE signatures SET state = ${signatureSteps.expire.to}::signature_state WHERE state = ANY(${signatureSteps.expire.from}::signature_state[])
        AND EXISTS (
          SELECT FROM links WHERE about_id = signatures.id AND kind = 'confirm_signature'
            AND links.created_at >= created_on::timestamp AT TIME ZONE 'UTC')
        AND NOT EXISTS (
          SELECT FROM links WHERE about_id = signatures.id AND kind = 'confirm_signature'
            AND (expires_at IS NULL OR expires_at > ${now}::timestamptz))
      RETURNING id
    ),
    unsent AS (
      UPDATE outbox_mails SET state = 'cancelled', sealed = NULL FROM expired
      WHERE about_id = expired.id AND outbox_mails.state::text = 'due'
    )
    DELETE FROM signer_contacts USING expired WHERE signature_id = expired.id`
  const forgotten = await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM signatures WHERE id IN (
        SELECT id FROM signatures WHERE state = ANY(${unconfirmed}::signature_state[])
          AND created_on <= ${new Date(today.getTime() - unconfirmedKeptDays * day)}::date
        LIMIT ${batch})`,
  )
  const old = await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM signer_contacts WHERE signature_id IN (
        SELECT signature_id FROM signer_contacts WHERE purge_after <= ${today}::date LIMIT ${batch})`,
  )
  const ended = await deleteInBatches(
    () => db.$executeRaw`
      DELETE FROM signer_contacts WHERE signature_id IN (
        SELECT signature_id FROM petitions JOIN signer_contacts ON petition_id = petitions.id
        WHERE least(closes_at, closed_at) + make_interval(months => ${keptMonthsAfterClose}) <= ${now}::timestamptz
          OR handed_in_at + make_interval(days => ${keptDaysAfterHandIn}) <= ${now}::timestamptz
        LIMIT ${batch})`,
  )
  // A petition that ends by its date may still be prolonged on the day after; one that was closed by hand is over.
  const indexKeys = await db.$executeRaw`
    DELETE FROM petition_index_keys USING petitions WHERE petitions.id = petition_id AND (
      petitions.state IN ('closed', 'handed_in', 'answered') OR closes_at <= ${yesterday}::timestamptz)`
  const linksEnded = new Date(now.getTime() - linkHours * hour)
  await db.$executeRaw`UPDATE signatures SET last_mail_at = NULL WHERE last_mail_at <= ${linksEnded}::timestamptz`
  await db.$executeRaw`
    UPDATE links SET code_index = NULL
    WHERE code_index IS NOT NULL AND used_at <= ${new Date(today.getTime() - unconfirmedKeptDays * day)}::timestamptz`
  return { expired, unconfirmed: forgotten, contacts: old + ended, indexKeys }
}
