import { recordAction } from '@/features/access/record-action'
import { isPublic } from '@/features/campaigns/rules'
import type { Context } from '@/features/context'
import { makePublic } from './publish-statement'

/** Statements that are published in one turn. */
const atOnce = 100

/**
 * Publishes what is scheduled and due, each by itself; of two workers each takes what the other has not. One whose campaign
 * is no public one any more waits until it is. Returns how many.
 */
export async function publishScheduled({ db, now }: Context): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT statements.id::text AS id FROM statements LEFT JOIN campaigns ON campaigns.id = campaign_id
    WHERE statements.state = 'scheduled' AND publish_at <= ${now}::timestamptz
      AND campaigns.state IS DISTINCT FROM 'draft'
    ORDER BY publish_at LIMIT ${atOnce}`
  let published = 0
  for (const { id } of due) {
    const done = await db.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ teamId: string; campaignState: 'draft' | 'published' | null }[]>`
        SELECT statements.team_id::text AS "teamId", campaigns.state::text AS "campaignState"
        FROM statements LEFT JOIN campaigns ON campaigns.id = campaign_id
        WHERE statements.id = ${id}::uuid AND statements.state = 'scheduled' AND publish_at <= ${now}::timestamptz
        FOR NO KEY UPDATE OF statements SKIP LOCKED`
      if (!row || (row.campaignState !== null && !isPublic(row.campaignState))) return false
      await makePublic(tx, id, now)
      await recordAction(tx, {
        by: null,
        teamId: row.teamId,
        action: 'statement.publish',
        object: `statement:${id}`,
        at: now,
      })
      return true
    })
    if (done) published += 1
  }
  return published
}
