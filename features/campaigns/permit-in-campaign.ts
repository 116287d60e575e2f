import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
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

/** Reads what is known of a thing, with the `campaign` it belongs to. */
type ReadKey<Key> = (
  db: Context['db'],
  id: string,
  campaign: ReturnType<typeof campaignOf>,
) => Promise<(Omit<Key, keyof InCampaign> & { campaign: CampaignRow }) | null>

/**
 * Makes the loader of a thing of a campaign, for one purpose at a time. It gives null for an unknown one, another team's,
 * and one where the organiser's role falls short: all are "not found".
 */
export function loaderInCampaign<Key extends InCampaign>(read: ReadKey<Key>) {
  return async <A extends Ability>(
    { db }: Pick<Context, 'db'>,
    organiser: { id: string },
    ability: A,
    id: string,
  ): Promise<Permitted<A, Key> | null> => {
    const row = isId(id) ? await read(db, id, campaignOf(organiser)) : null
    if (!row) return null
    const { campaign, ...key } = row
    // A key is what was read, and the campaign.
    return permitInCampaign(ability, organiser, campaign, key) as Permitted<A, Key> | null
  }
}
