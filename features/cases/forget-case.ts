import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Makes anew what shows a person: their own page, and the campaigns that show them. */
export async function forgetCase(tx: Writer, id: string): Promise<void> {
  await forgetPages(tx, [`case:${id}`])
  const shown = await tx.campaignCase.findMany({ where: { caseId: id }, select: { campaignId: true } })
  for (const { campaignId } of shown) await forgetCampaign(tx, campaignId)
}
