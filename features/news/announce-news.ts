import type { Writer } from '@/features/context'
import type { NewsEvent } from './rules'

interface News {
  campaignId: string
  /** The petition it happened to; null for what concerns all of the campaign. */
  petitionId: string | null
  event: NewsEvent
  /** What makes it this event and no other: the id of what it happened to. */
  of: string
  at: Date
}

/**
 * Tells those who asked for it that something has happened, in the transaction in which it happens: an update without a
 * text of its own, that begins at once. The same event is told once. The worker finds it by itself.
 */
export async function announceNews(tx: Writer, { campaignId, petitionId, event, of, at }: News): Promise<void> {
  const { originalLocale } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { originalLocale: true },
  })
  const counts = await tx.newsCount.aggregate({
    where: { purpose: event, ...(petitionId === null ? { petition: { campaignId } } : { petitionId }) },
    _sum: { count: true },
  })
  const row = { campaignId, petitionId, purpose: event, originalLocale, expected: Math.max(0, counts._sum.count ?? 0) }
  const times = { createdAt: at, publishedAt: at, startedAt: at }
  await tx.update.createMany({
    data: [{ ...row, ...times, state: 'sending', eventKey: `${event}/${of}` }],
    skipDuplicates: true,
  })
}
