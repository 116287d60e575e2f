import type { Ability, Permitted } from '@/features/access/policy'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'

/** A campaign's mailbox as the desk shows it, without its password; undefined while there is none. */
export async function readMailbox({ db }: Context, campaign: Permitted<Ability, CampaignKey>) {
  const mailbox = await db.mailbox.findUnique({
    where: { campaignId: campaign.id },
    select: {
      address: true,
      host: true,
      port: true,
      secure: true,
      username: true,
      folder: true,
      enabled: true,
      checkedAt: true,
      trouble: true,
    },
  })
  return mailbox ?? undefined
}
export type MailboxView = NonNullable<Awaited<ReturnType<typeof readMailbox>>>
