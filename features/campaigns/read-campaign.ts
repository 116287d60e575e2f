import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import { isoDay } from '@/features/days'
import type { CampaignKey } from './load-campaign'
import { accents } from './rules'
import type { CampaignForm } from './schema'

/** Everything of a campaign that its editor shows and saves, with the revision it has now. */
export async function readCampaign(
  { db }: { db: Writer | Context['db'] },
  campaign: Permitted<Ability, CampaignKey>,
): Promise<CampaignForm> {
  const row = await db.campaign.findUniqueOrThrow({
    where: { id: campaign.id },
    select: {
      revision: true,
      originalLocale: true,
      accent: true,
      addressedState: true,
      translations: {
        select: { locale: true, title: true, summary: true, text: true },
        orderBy: { locale: 'asc' },
      },
      demands: {
        select: {
          id: true,
          metOn: true,
          translations: { select: { locale: true, text: true }, orderBy: { locale: 'asc' } },
        },
        orderBy: { position: 'asc' },
      },
    },
  })
  const { demands, accent, ...rest } = row
  return {
    ...rest,
    accent: accents.find((known) => known === accent) ?? accents[0],
    demands: demands.map(({ id, metOn, translations }) => ({
      id,
      metOn: metOn ? isoDay(metOn) : null,
      texts: translations,
    })),
  }
}
