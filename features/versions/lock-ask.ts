import type { Writer } from '@/features/context'

/** A question to signers that goes on, as its sender looks at it. */
export interface SendingAsk {
  id: string
  petitionId: string
  versionId: string
  cursorDay: Date | null
  cursorSignature: string | null
  allQueued: boolean
  /** A newer version came, or the petition takes no answers any more. */
  over: boolean
}

/** Takes a question in hand until the transaction ends; undefined when another worker has it, or it has ended. */
export async function lockAsk(tx: Writer, id: string, now: Date): Promise<SendingAsk | undefined> {
  const rows = await tx.$queryRaw<SendingAsk[]>`
    SELECT ask.id::text AS id, ask.petition_id::text AS "petitionId", ask.version_id::text AS "versionId",
      cursor_day AS "cursorDay", cursor_signature::text AS "cursorSignature", all_queued AS "allQueued",
      stopped_at IS NOT NULL OR petitions.state <> 'open' OR coalesce(closes_at <= ${now}::timestamptz, false) AS over
    FROM version_asks AS ask JOIN petitions ON petitions.id = ask.petition_id
    WHERE ask.id = ${id}::uuid AND ended_at IS NULL AND (starts_at <= ${now}::timestamptz OR stopped_at IS NOT NULL)
    FOR NO KEY UPDATE OF ask SKIP LOCKED`
  return rows[0]
}
