import type { Context } from '@/features/context'
import { listOffices } from '@/features/forms-of-address/list-offices'

/** The offices that people may have heard from in a campaign: those of the state it addresses. */
export async function listReportOffices(
  context: Context,
  campaignId: string,
  asked: string,
): Promise<{ id: string; name: string }[]> {
  const campaign = await context.db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { addressedState: true },
  })
  return listOffices(context, campaign.addressedState, asked)
}
