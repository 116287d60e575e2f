import type { Writer } from '@/features/context'
import type { NewsPurpose } from '@/features/news/rules'
import type { UpdateState } from '@/generated/prisma/enums'

/** An update that is under way, as its sender looks at it. */
export interface SendingUpdate {
  id: string
  campaignId: string
  petitionId: string | null
  purpose: NewsPurpose
  state: UpdateState
  countries: string[]
  locales: string[]
  cursorPetition: string | null
  cursorSignature: string | null
  allQueued: boolean
}

/** Takes an update in hand until the transaction ends; undefined when another worker has it, or it is over. */
export async function lockSending(tx: Writer, id: string): Promise<SendingUpdate | undefined> {
  const rows = await tx.$queryRaw<SendingUpdate[]>`
    SELECT id::text AS id, campaign_id::text AS "campaignId", petition_id::text AS "petitionId", purpose::text AS purpose,
      state::text AS state, countries, locales, cursor_petition::text AS "cursorPetition",
      cursor_signature::text AS "cursorSignature", all_queued AS "allQueued"
    FROM updates WHERE id = ${id}::uuid AND started_at IS NOT NULL AND ended_at IS NULL
    FOR NO KEY UPDATE SKIP LOCKED`
  return rows[0]
}
