import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { dayOf, hour, hourOf } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { createToken, hashToken } from '@/features/safety/create-token'
import { hashText } from '@/features/safety/hash-text'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { mailIntervalHours } from '@/features/signatures/rules'
import type { ProposalKind } from '@/generated/prisma/enums'
import type { ProposalInput, Proposer } from './schema'

interface RequestProposal {
  teamId: string
  kind: ProposalKind
  locale: string
  form: ProposalInput
}

/**
 * Writes down a proposal that waits for its owner, with a mail to the address that was typed. Each form waits for itself;
 * the same form again is the same row, and brings a mail once a day. The answer is the same for all.
 */
export async function requestProposal(
  context: WebContext,
  { teamId, kind, locale, form }: RequestProposal,
): Promise<void> {
  const { db, keys, now } = context
  const { title, what, why, target, town, day, email } = form
  const token = createToken()
  const box = sealForWorker(keys, { email, token } satisfies Proposer)
  const mail = sealForWorker(keys, { token } satisfies Payload<'proposal_link'>)
  const said = ['proposal', teamId, kind, title, what, why, target, town, day, email.toLowerCase()]
  const formIndex = hashText(keys.codes, JSON.stringify(said))
  const mailedBefore = new Date(now.getTime() - mailIntervalHours * hour)
  await db.$executeRaw`
    WITH kept AS (
      INSERT INTO public_proposals AS had (id, team_id, kind, title, what, why, target, town, day, locale, form_index, sealed,
        key_id, created_on, mailed_at)
      VALUES (${randomUUID()}::uuid, ${teamId}::uuid, ${kind}::proposal_kind, ${title}, ${what}, ${why}, ${target}, ${town},
        ${day === '' ? null : new Date(day)}::date, ${locale}, ${formIndex}, ${box.sealed}, ${box.keyId},
        ${dayOf(now)}::date, ${hourOf(now)}::timestamptz)
      ON CONFLICT (team_id, form_index) DO UPDATE SET mailed_at = excluded.mailed_at, sealed = ${box.sealed},
        key_id = ${box.keyId}
      WHERE had.mailed_at IS NULL OR had.mailed_at <= ${mailedBefore}::timestamptz
      RETURNING had.id, had.locale
    ),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, created_at)
      SELECT ${hashToken(token)}, 'own_proposal', 'public_proposals', id, ${dayOf(now)}::timestamptz FROM kept
    )
    INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
    SELECT gen_random_uuid(), 'proposal_link', ${mailKinds.proposal_link.priority}::smallint, 'public_proposals', id, locale,
      ${mail.sealed}, ${mail.keyId}, ${randomUUID()}, ${now}::timestamptz FROM kept`
  await wakeWorkers(context)
}
