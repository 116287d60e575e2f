import type { Writer } from '@/features/context'
import { forgetCampaign } from './forget-campaign'
import type { PublishableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'

/** Puts a picture beside what is said of how a campaign came out; returns the id of the one before, which the caller deletes. */
export async function replaceEndingPicture(
  tx: Writer,
  { id }: PublishableCampaign,
  pictureId: string,
): Promise<string | null> {
  await lockCampaign(tx, id)
  const { endingPictureId } = await tx.campaign.findUniqueOrThrow({ where: { id }, select: { endingPictureId: true } })
  await tx.campaign.update({ where: { id }, data: { endingPictureId: pictureId }, select: { id: true } })
  await forgetCampaign(tx, id)
  return endingPictureId
}
