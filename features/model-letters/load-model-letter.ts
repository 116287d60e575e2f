import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { CampaignState, ModelLetterState } from '@/generated/prisma/enums'

/** What is known of a model letter before it is read: enough to decide, nothing to show. */
export interface ModelLetterKey {
  id: string
  slug: string
  state: ModelLetterState
  originalLocale: string
  campaignId: string
  campaignState: CampaignState
  teamId: string
}

export type EditableModelLetter = Permitted<'edit', ModelLetterKey>
export type PublishableModelLetter = Permitted<'publish', ModelLetterKey>
export type TranslatableModelLetter = Permitted<'translate', ModelLetterKey>

/**
 * Loads a model letter for one purpose. Null for an unknown one, another team's, and one where the organiser's role
 * falls short: all are "not found".
 */
export async function loadModelLetter<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, ModelLetterKey> | null> {
  if (!isId(id)) return null
  const row = await db.modelLetter.findUnique({
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
  const { campaign, ...letter } = row
  const key = { ...letter, campaignState: campaign.state, teamId: campaign.teamId }
  return permit(ability, organiser, campaign.team.memberships[0]?.role, key)
}
