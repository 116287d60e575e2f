import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import { campaignOf, type InCampaign, permitInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { Context } from '@/features/context'
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

/**
 * Loads an update for one purpose. Null for an unknown one, another team's, and one where the organiser's role falls
 * short: all are "not found".
 */
export async function loadUpdate<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, UpdateKey> | null> {
  if (!isId(id)) return null
  const row = await db.update.findUnique({
    where: { id },
    select: { id: true, state: true, purpose: true, campaign: campaignOf(organiser) },
  })
  if (!row) return null
  const { campaign, ...key } = row
  return permitInCampaign(ability, organiser, campaign, key)
}
