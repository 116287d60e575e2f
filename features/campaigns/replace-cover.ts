import type { Writer } from '@/features/context'
import { forgetCampaign } from './forget-campaign'
import type { EditableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'

/** Gives a campaign the picture its page begins with; returns the id of the one before, which the caller deletes. */
export async function replaceCover(tx: Writer, { id }: EditableCampaign, pictureId: string): Promise<string | null> {
  await lockCampaign(tx, id)
  const { coverId } = await tx.campaign.findUniqueOrThrow({ where: { id }, select: { coverId: true } })
  await tx.campaign.update({ where: { id }, data: { coverId: pictureId }, select: { id: true } })
  await forgetCampaign(tx, id)
  return coverId
}
