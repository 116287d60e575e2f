import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'

/** More are not counted: the menu only says that there is something to do. */
const counts = 99

/** The campaigns whose reports an organiser may look at. */
export const reportedTo = (organiser: { id: string }) => ({
  team: {
    memberships: {
      some: {
        organiserId: organiser.id,
        role: { in: [...rolesThatMay('moderateReplies')] },
        organiser: { removedAt: null },
      },
    },
  },
})

/** How many reports wait for an organiser to look at them, or to publish them. */
export async function countWaitingReports({ db }: Pick<Context, 'db'>, organiser: { id: string }): Promise<number> {
  const campaigns = await db.campaign.findMany({ where: reportedTo(organiser), select: { id: true } })
  const campaignId = { in: campaigns.map(({ id }) => id) }
  return db.report.count({ where: { campaignId, state: { in: ['received', 'cleared'] } }, take: counts })
}
