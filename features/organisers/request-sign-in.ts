import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { day } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { createCode, createToken, hashToken, indexCode } from '@/features/safety/create-token'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { longSignInLife, shortSignInsADay, signInLife, signInsAtOnce } from './rules'

/**
 * Mails a link and a code to an organiser who wants to sign in. Says nothing: the same work is done and the same
 * answer given for an address nobody here has, and for one that has {@link signInsAtOnce} links waiting. So that these
 * are few in a day, they last longer when many went unanswered; see {@link shortSignInsADay}.
 */
export async function requestSignIn(
  context: WebContext,
  { email, token = createToken() }: { email: string; token?: string },
): Promise<void> {
  const { db, now, keys } = context
  const code = createCode()
  const box = sealForWorker(keys, { email, token, code } satisfies Payload<'sign_in'>)
  const after = (ms: number) => new Date(now.getTime() + ms)
  // Of many requests for one address at once each counts what the one before it wrote.
  const oneAtATime = db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`sign-in/${email}`}))`
  // The same for everybody: what differs is only how many rows it finds.
  const write = db.$executeRaw`
    WITH old AS (
      DELETE FROM sign_in_tokens WHERE expires_at < ${after(-day)}
    ), unanswered AS (
      SELECT count(*) AS lately, count(*) FILTER (WHERE expires_at > ${now}) AS waiting
      FROM sign_in_tokens WHERE email = ${email} AND code_index IS NOT NULL AND expires_at > ${after(-day)}
    ), organiser AS (
      SELECT email, locale,
        CASE WHEN lately < ${shortSignInsADay} THEN ${after(signInLife)}::timestamptz ELSE ${after(longSignInLife)}::timestamptz END AS expires_at
      FROM organisers, unanswered WHERE email = ${email} AND removed_at IS NULL AND waiting < ${signInsAtOnce}
    ), token AS (
      INSERT INTO sign_in_tokens (token_hash, email, code_index, expires_at)
      SELECT ${hashToken(token)}::bytea, email, ${indexCode(keys.codes, code)}::bytea, expires_at FROM organiser
    )
    INSERT INTO outbox_mails (id, kind, priority, locale, sealed, key_id, message_id, run_at, created_at)
    SELECT ${randomUUID()}::uuid, 'sign_in', ${mailKinds.sign_in.priority}::smallint, locale, ${box.sealed}::bytea, ${box.keyId}::text,
      ${randomUUID()}::text, ${now}::timestamptz, ${now}::timestamptz
    FROM organiser`
  await db.$transaction([oneAtATime, write])
  await wakeWorkers(context)
}
