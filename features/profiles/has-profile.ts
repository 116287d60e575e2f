import type { Context, Writer } from '@/features/context'

/** True once a team has said who it is. Until then nothing of it opens that collects data. */
export async function hasProfile(db: Pick<Writer, 'profile'>, teamId: string): Promise<boolean> {
  return (await db.profile.count({ where: { teamId } })) > 0
}

/** The team of a campaign, and whether it has said who it is: for those who may see the campaign. */
export async function readCampaignTeam(
  { db }: Pick<Context, 'db'>,
  campaignId: string,
): Promise<{ teamId: string; hasProfile: boolean }> {
  const { team } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { team: { select: { id: true, profile: { select: { teamId: true } } } } },
  })
  return { teamId: team.id, hasProfile: team.profile !== null }
}
