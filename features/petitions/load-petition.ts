import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { CampaignState, PetitionState } from '@/generated/prisma/enums'

/** What is known of a petition before it is read: enough to decide, nothing to show. */
export interface PetitionKey {
  id: string
  slug: string
  state: PetitionState
  originalLocale: string
  campaignId: string
  campaignState: CampaignState
  teamId: string
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
    select: {
      id: true,
      slug: true,
      state: true,
      originalLocale: true,
      campaignId: true,
      campaign: { select: { state: true, teamId: true, team: { select: roleOf(organiser) } } },
    },
  })
  if (!row) return null
  const { campaign, ...petition } = row
  const key = { ...petition, campaignState: campaign.state, teamId: campaign.teamId }
  return permit(ability, organiser, campaign.team.memberships[0]?.role, key)
}
