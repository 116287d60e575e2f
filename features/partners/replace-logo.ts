import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Writer } from '@/features/context'
import type { EditablePartner } from './load-partner'
import { lockPartner } from './lock-partner'

/**
 * Gives a partner its logo, which says its name to who does not see it; returns the id of the one before, which the caller
 * deletes.
 */
export async function replaceLogo(tx: Writer, partner: EditablePartner, pictureId: string): Promise<string | null> {
  const { id } = partner
  await lockPartner(tx, id)
  const { logoId, name, campaign } = await tx.partner.findUniqueOrThrow({
    where: { id },
    select: { logoId: true, name: true, campaign: { select: { originalLocale: true } } },
  })
  await tx.pictureText.create({ data: { pictureId, locale: campaign.originalLocale, alt: name } })
  await tx.partner.update({ where: { id }, data: { logoId: pictureId }, select: { id: true } })
  await forgetCampaign(tx, partner.campaignId)
  return logoId
}
