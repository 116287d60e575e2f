import type { CampaignKey } from '../campaigns/load-campaign'
import type { Context } from '../context'
import type { Ability, Permitted } from '../organisers/policy'

/** A campaign's mailbox as the desk shows it, without its password; undefined while there is none. */
export async function readMailbox({ db }: Context, campaign: Permitted<Ability, CampaignKey>) {
  const mailbox = await db.mailbox.findUnique({
    where: { campaignId: campaign.id },
    select: {
      ...{ address: true, host: true, port: true, secure: true, username: true, folder: true, enabled: true },
      ...{ checkedAt: true, trouble: true },
    },
  })
  return mailbox ?? undefined
}
export type MailboxView = NonNullable<Awaited<ReturnType<typeof readMailbox>>>
