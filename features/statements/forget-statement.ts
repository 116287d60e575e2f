import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/**
 * Forgets every kept page that shows something of a statement: its own, the lists, its campaign's, and those of its topics
 * and of its series, on which the other parts show it too.
 */
export async function forgetStatement(db: Writer, id: string): Promise<void> {
  const { campaignId, seriesId, topics } = await db.statement.findUniqueOrThrow({
    where: { id },
    select: { campaignId: true, seriesId: true, topics: { select: { topicId: true } } },
  })
  await forgetPages(db, [
    'statements',
    `statement:${id}`,
    ...(campaignId ? [`campaign:${campaignId}` as const] : []),
    ...(seriesId ? [`topic:${seriesId}` as const] : []),
    ...topics.map(({ topicId }) => `topic:${topicId}` as const),
  ])
}
