import type { Context } from '@/features/context'
import { endMails } from './end-mails'
import { holds } from './rules'
import { carryingLetters } from './schema'

type Writer = Pick<Context['db'], '$executeRaw' | '$queryRaw'>

const kinds = [...carryingLetters]

/**
 * Stops what still waits to go to others from these model letters: letters, digests and copies. What a worker has in
 * hand at this moment goes out. Returns how many mails were stopped.
 */
export async function stopLetters(db: Writer, modelLetterIds: readonly string[]): Promise<number> {
  return db.$executeRaw`
    UPDATE outbox_mails SET state = 'stopped'
    WHERE kind = ANY(${kinds}) AND state IN ('waiting', 'due') AND about_id IN (
      SELECT id FROM letters WHERE model_letter_id = ANY(${[...modelLetterIds]}::uuid[])
      UNION ALL SELECT copy.id FROM letter_copies AS copy JOIN letters ON letters.id = copy.letter_id
      WHERE model_letter_id = ANY(${[...modelLetterIds]}::uuid[]))`
}

/** Lets stopped mails go on: what goes to an addressee takes its place in the queue again. Returns how many. */
export async function resumeLetters(db: Writer, modelLetterIds: readonly string[]): Promise<number> {
  const ids = await listStopped(db, modelLetterIds)
  return db.$executeRaw`
    UPDATE outbox_mails SET state = CASE WHEN addressee_id IS NULL THEN 'due' ELSE 'waiting' END::mail_state
    WHERE id = ANY(${ids}::uuid[]) AND state = 'stopped'`
}

/** Cancels stopped mails for good; their deliveries have failed. Returns how many. */
export async function cancelStopped(db: Writer, modelLetterIds: readonly string[]): Promise<number> {
  return endMails({ db }, { ids: await listStopped(db, modelLetterIds), reason: holds.stopped })
}

async function listStopped(db: Writer, modelLetterIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT mail.id::text AS id FROM outbox_mails AS mail LEFT JOIN letter_copies AS copy ON copy.id = mail.about_id
      JOIN letters ON letters.id = coalesce(copy.letter_id, mail.about_id)
    WHERE mail.state = 'stopped' AND letters.model_letter_id = ANY(${[...modelLetterIds]}::uuid[])`
  return rows.map(({ id }) => id)
}
