import type { Context } from '../context'

type Writer = Pick<Context['db'], '$executeRaw'>

/**
 * Stops what still waits to go to addressees from these model letters: letters and copies in the queue. What a worker
 * has in hand at this moment goes out. Returns how many mails were stopped.
 */
export async function stopLetters(db: Writer, modelLetterIds: readonly string[]): Promise<number> {
  return db.$executeRaw`
    UPDATE outbox_mails AS mail SET state = 'stopped' FROM letters
    WHERE mail.letter_id = letters.id AND letters.model_letter_id = ANY(${[...modelLetterIds]}::uuid[])
      AND mail.kind IN ('letter', 'letter_copy') AND mail.state IN ('waiting', 'due')`
}

/** Lets stopped mails go on: letters take their place in the addressee's queue again. Returns how many. */
export async function resumeLetters(db: Writer, modelLetterIds: readonly string[]): Promise<number> {
  return db.$executeRaw`
    UPDATE outbox_mails AS mail
    SET state = CASE WHEN mail.kind = 'letter' THEN 'waiting' ELSE 'due' END::mail_state FROM letters
    WHERE mail.letter_id = letters.id AND letters.model_letter_id = ANY(${[...modelLetterIds]}::uuid[])
      AND mail.state = 'stopped'`
}

/** Cancels stopped mails for good; their deliveries have failed. Returns how many. */
export async function cancelStopped(db: Writer, modelLetterIds: readonly string[]): Promise<number> {
  return db.$executeRaw`
    WITH cancelled AS (
      UPDATE outbox_mails AS mail SET state = 'cancelled', last_code = 'stopped', sealed = NULL FROM letters
      WHERE mail.letter_id = letters.id AND letters.model_letter_id = ANY(${[...modelLetterIds]}::uuid[])
        AND mail.state = 'stopped'
      RETURNING mail.id, mail.delivery_id
    ),
    failed AS (
      UPDATE deliveries SET state = 'failed' FROM cancelled
      WHERE deliveries.id = cancelled.delivery_id AND deliveries.state = 'queued'
    )
    SELECT id FROM cancelled`
}
