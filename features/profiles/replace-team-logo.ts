import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import type { Writer } from '@/features/context'
import { forgetProfile } from './forget-profile'

/**
 * Gives a team its logo; returns the id of the one before, which the caller deletes. Of a team that has not said who it is,
 * the new picture itself: there is nothing it could stand beside.
 */
export async function replaceTeamLogo(
  tx: Writer,
  { teamId }: Permitted<'publish', Team>,
  pictureId: string,
): Promise<string | null> {
  const profile = await tx.profile.findUnique({ where: { teamId }, select: { logoId: true } })
  if (!profile) return pictureId
  await tx.profile.update({ where: { teamId }, data: { logoId: pictureId }, select: { teamId: true } })
  await forgetProfile(tx, teamId)
  return profile.logoId
}
