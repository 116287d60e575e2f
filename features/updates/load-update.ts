import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { ConsentPurpose, UpdateState } from '@/generated/prisma/enums'

/** What is known of an update before it is read: enough to decide, nothing to show. */
export interface UpdateKey extends InCampaign {
  id: string
  state: UpdateState
  purpose: ConsentPurpose
}

export type EditableUpdate = Permitted<'edit', UpdateKey>
export type PublishableUpdate = Permitted<'publish', UpdateKey>
export type TranslatableUpdate = Permitted<'translate', UpdateKey>

/** Loads an update for one purpose; null where it is not theirs. */
export const loadUpdate = loaderInCampaign<UpdateKey>(async (db, id, campaign) =>
  db.update.findUnique({ where: { id }, select: { id: true, state: true, purpose: true, campaign } }),
)
