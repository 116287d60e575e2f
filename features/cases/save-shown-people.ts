import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Saves whom the page of a campaign shows; people of another team count as none. */
export async function saveShownPeople(
  { db, now }: Context,
  { campaign, caseIds }: { campaign: EditableCampaign; caseIds: readonly string[] },
): Promise<void> {
  const { id, teamId, by } = campaign
  await db.$transaction(async (tx) => {
    const own = await tx.case.findMany({ where: { teamId, id: { in: [...caseIds] } }, select: { id: true } })
    const before = await tx.campaignCase.findMany({ where: { campaignId: id }, select: { caseId: true } })
    await tx.campaignCase.deleteMany({ where: { campaignId: id } })
    await tx.campaignCase.createMany({ data: own.map((one) => ({ campaignId: id, caseId: one.id })) })
    await recordAction(tx, { by, teamId, action: 'campaign.show', object: `campaign:${id}`, at: now })
    const touched = [...before.map(({ caseId }) => caseId), ...own.map((one) => one.id)]
    await forgetPages(
      tx,
      touched.map((one) => `case:${one}` as const),
    )
    await forgetCampaign(tx, id)
  })
}
