import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import { campaignOf, type InCampaign, permitInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { Context } from '@/features/context'
import type { PetitionState } from '@/generated/prisma/enums'

/** What is known of a petition before it is read: enough to decide, nothing to show. */
export interface PetitionKey extends InCampaign {
  id: string
  slug: string
  state: PetitionState
  originalLocale: string
}

export type EditablePetition = Permitted<'edit', PetitionKey>
export type PublishablePetition = Permitted<'publish', PetitionKey>
export type TranslatablePetition = Permitted<'translate', PetitionKey>

/**
 * Loads a petition for one purpose. Null for an unknown one, another team's, and one where the organiser's role falls
 * short: all are "not found".
 */
export async function loadPetition<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, PetitionKey> | null> {
  if (!isId(id)) return null
  const row = await db.petition.findUnique({
    where: { id },
    select: { id: true, slug: true, state: true, originalLocale: true, campaign: campaignOf(organiser) },
  })
  if (!row) return null
  const { campaign, ...key } = row
  return permitInCampaign(ability, organiser, campaign, key)
}
