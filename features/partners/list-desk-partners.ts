import type { Permitted } from '@/features/access/policy'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import type { PartnerState } from '@/generated/prisma/enums'
import { mostPartners } from './rules'

/** A partner in the list of a campaign on the desk. */
export interface ListedPartner {
  id: string
  name: string
  place: string
  state: PartnerState
}

/** The partners of a campaign, the oldest first. */
export async function listDeskPartners(
  { db }: Pick<Context, 'db'>,
  campaign: Permitted<'see', CampaignKey>,
): Promise<ListedPartner[]> {
  return db.partner.findMany({
    where: { campaignId: campaign.id },
    orderBy: { id: 'asc' },
    take: mostPartners,
    select: { id: true, name: true, place: true, state: true },
  })
}
