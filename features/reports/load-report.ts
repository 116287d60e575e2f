import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { ReportKind } from '@/generated/prisma/enums'

/** What is known of a report before it is read: enough to decide, nothing to show. */
export interface ReportKey extends InCampaign {
  id: string
  kind: ReportKind
  eventId: string | null
}

export type ModeratedReport = Permitted<'moderateReplies', ReportKey>

/** Loads a report for one purpose; null where it is not theirs. */
export const loadReport = loaderInCampaign<ReportKey>(async (db, id, campaign) =>
  db.report.findUnique({ where: { id }, select: { id: true, kind: true, eventId: true, campaign } }),
)
