import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { PartnerState } from '@/generated/prisma/enums'

/** What is known of a partner before it is read: enough to decide, nothing to show. */
interface PartnerKey extends InCampaign {
  id: string
  slug: string
  state: PartnerState
}

export type VisiblePartner = Permitted<'see', PartnerKey>
export type PublishablePartner = Permitted<'publish', PartnerKey>
export type EditablePartner = Permitted<'edit', PartnerKey>

/** Loads a partner for one purpose; null where it is not theirs. */
export const loadPartner = loaderInCampaign<PartnerKey>(async (db, id, campaign) =>
  db.partner.findUnique({ where: { id }, select: { id: true, slug: true, state: true, campaign } }),
)
