import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { CampaignState, Role } from '@/generated/prisma/enums'

/** What is known of the campaign a thing belongs to. */
export interface InCampaign {
  campaignId: string
  campaignState: CampaignState
  teamId: string
}

/** Select for the campaign of a thing, with the role an organiser has in its team. */
export function campaignOf(organiser: { id: string }) {
  return { select: { id: true, state: true, teamId: true, team: { select: roleOf(organiser) } } } as const
}

interface CampaignRow {
  id: string
  state: CampaignState
  teamId: string
  team: { memberships: { role: Role }[] }
}

/** Gives a thing to an organiser whose role in the team of its campaign has the ability, and to nobody else. */
export function permitInCampaign<A extends Ability, Thing>(
  ability: A,
  organiser: { id: string },
  { id, state, teamId, team }: CampaignRow,
  thing: Thing,
): Permitted<A, Thing & InCampaign> | null {
  const place = { campaignId: id, campaignState: state, teamId }
  return permit(ability, organiser, team.memberships[0]?.role, { ...thing, ...place })
}
