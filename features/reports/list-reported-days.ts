import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { titleOf } from './list-desk-reports'

/** A day of a campaign on which something happened that is published. */
export interface ReportedDay {
  campaign: { id: string; title: string; locale: string }
  day: Date
  count: number
}

/** The latest of those days, of the campaigns whose texts an organiser may write. */
export async function listReportedDays(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  asked: string,
): Promise<ReportedDay[]> {
  const role = { in: [...rolesThatMay('edit')] }
  const campaigns = await db.campaign.findMany({
    where: {
      team: { memberships: { some: { organiserId: organiser.id, role, organiser: { removedAt: null } } } },
      state: { not: 'draft' },
    },
    select: { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
  })
  const days = await db.report.groupBy({
    by: ['campaignId', 'happenedOn'],
    where: { campaignId: { in: campaigns.map(({ id }) => id) }, state: 'published', kind: 'event' },
    orderBy: { happenedOn: 'desc' },
    take: most,
    _count: true,
  })
  return days.flatMap(({ campaignId, happenedOn, _count }) => {
    const campaign = campaigns.find(({ id }) => id === campaignId)
    return campaign ? [{ campaign: titleOf(campaign, asked), day: happenedOn, count: _count }] : []
  })
}

/** Days that are offered. */
const most = 12
