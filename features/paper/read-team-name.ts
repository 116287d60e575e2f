import type { Context } from '@/features/context'

/** The name of the team that is responsible for a petition, as it stands on its sheets. */
export async function readTeamName({ db }: Pick<Context, 'db'>, petitionId: string): Promise<string> {
  const { campaign } = await db.petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: { campaign: { select: { team: { select: { name: true } } } } },
  })
  return campaign.team.name
}
