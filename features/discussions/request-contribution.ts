import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { dayOf, hour, hourOf } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { createToken, hashToken } from '@/features/safety/create-token'
import { hashText } from '@/features/safety/hash-text'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { mailIntervalHours } from '@/features/signatures/rules'
import type { ContributionInput, Contributor } from './schema'

interface RequestContribution {
  statement: { id: string; teamId: string }
  locale: string
  form: ContributionInput
  /** Of the sum that was answered; undefined where none was asked. */
  nonce?: Buffer<ArrayBuffer> | undefined
}

/**
 * Writes down a comment that waits for its owner, with a mail to the address that was typed. Each form waits for itself;
 * the same form again is the same row, and brings a mail once a day. The answer is the same for all, but that a sum is
 * taken once: `spent` where another form has had it.
 */
export async function requestContribution(
  context: WebContext,
  { statement, locale, form, nonce }: RequestContribution,
): Promise<{ ok: true } | { ok: false; reason: 'spent' }> {
  const { db, keys, now } = context
  const { text, name, language, email } = form
  const token = createToken()
  const box = sealForWorker(keys, { email } satisfies Contributor)
  const mail = sealForWorker(keys, { token } satisfies Payload<'statement_comment'>)
  const said = ['contribution', statement.id, text, name, language, email.toLowerCase()]
  const formIndex = hashText(keys.codes, JSON.stringify(said))
  const mailedBefore = new Date(now.getTime() - mailIntervalHours * hour)
  const isTaken = await db.$transaction(async (tx) => {
    if (nonce) {
      const spent = await tx.$executeRaw`
        INSERT INTO spent_sums (nonce, spent_on) VALUES (${nonce}, ${dayOf(now)}::date) ON CONFLICT DO NOTHING`
      // The same form twice has the same sum.
      const where = { statementId_formIndex: { statementId: statement.id, formIndex } }
      if (spent === 0 && !(await tx.contribution.findUnique({ where, select: { id: true } }))) return false
    }
    await tx.$executeRaw`
      WITH kept AS (
        INSERT INTO contributions AS had (id, statement_id, team_id, text, name, locale, form_index, sealed, key_id, asked_in,
          created_on, mailed_at)
        VALUES (${randomUUID()}::uuid, ${statement.id}::uuid, ${statement.teamId}::uuid, ${text}, ${name}, ${language},
          ${formIndex}, ${box.sealed}, ${box.keyId}, ${locale}, ${dayOf(now)}::date, ${hourOf(now)}::timestamptz)
        ON CONFLICT (statement_id, form_index) DO UPDATE SET mailed_at = excluded.mailed_at, sealed = ${box.sealed},
          key_id = ${box.keyId}
        WHERE had.mailed_at IS NULL OR had.mailed_at <= ${mailedBefore}::timestamptz
        RETURNING had.id, had.asked_in
      ),
      link AS (
        INSERT INTO links (token_hash, kind, about, about_id, created_at)
        SELECT ${hashToken(token)}, 'own_contribution', 'contributions', id, ${dayOf(now)}::timestamptz FROM kept
      )
      INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
      SELECT gen_random_uuid(), 'statement_comment', ${mailKinds.statement_comment.priority}::smallint, 'contributions', id,
        asked_in, ${mail.sealed}, ${mail.keyId}, ${randomUUID()}, ${now}::timestamptz FROM kept`
    return true
  })
  if (!isTaken) return { ok: false, reason: 'spent' }
  await wakeWorkers(context)
  return { ok: true }
}
