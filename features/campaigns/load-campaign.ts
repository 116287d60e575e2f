import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { CampaignState } from '@/generated/prisma/enums'

/** What is known of a campaign before it is read: enough to decide, nothing to show. */
export interface CampaignKey {
  id: string
  teamId: string
  slug: string
  state: CampaignState
  originalLocale: string
}

export type EditableCampaign = Permitted<'edit', CampaignKey>
export type PublishableCampaign = Permitted<'publish', CampaignKey>
export type TranslatableCampaign = Permitted<'translate', CampaignKey>

/**
 * Loads a campaign for one purpose. Null for an unknown one, another team's, and one where the organiser's role falls
 * short: all are "not found".
 */
export async function loadCampaign<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, CampaignKey> | null> {
  if (!isId(id)) return null
  const row = await db.campaign.findUnique({
    where: { id },
    select: {
      id: true,
      teamId: true,
      slug: true,
      state: true,
      originalLocale: true,
      team: { select: roleOf(organiser) },
    },
  })
  if (!row) return null
  const { team, ...campaign } = row
  return permit(ability, organiser, team.memberships[0]?.role, campaign)
}
