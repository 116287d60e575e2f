import { randomUUID } from 'node:crypto'
import type { WorkerContext } from '@/features/context'
import { makeLease } from './rules'

/** One worker's attempt at an export. */
export interface ExportAttempt {
  id: string
  /** Only who bears it writes: another attempt has another. */
  token: string
  attempts: number
  number: number
  teamId: string
  campaignId: string
  petitionId: string | null
  kind: string
  choice: unknown
  recipient: string
  locale: string
  askedBy: string
  approvedBy: string | null
}

/** Takes the approved export that waits longest, or one whose worker has said nothing for too long. */
export async function leaseExport({ db, now }: WorkerContext): Promise<ExportAttempt | undefined> {
  const token = randomUUID()
  const until = new Date(now.getTime() + makeLease)
  const [attempt] = await db.$queryRaw<ExportAttempt[]>`
    UPDATE exports SET state = 'making', attempt = ${token}::uuid, attempts = attempts + 1, lease_until = ${until}::timestamptz,
      done = 0, total = NULL
    WHERE id = (
      SELECT id FROM exports WHERE state = 'approved' OR (state = 'making' AND lease_until < ${now}::timestamptz)
      ORDER BY approved_at LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, attempt AS token, attempts, number, team_id AS "teamId", campaign_id AS "campaignId",
      petition_id AS "petitionId", kind, choice, recipient, locale, asked_by AS "askedBy", approved_by AS "approvedBy"`
  return attempt
}
