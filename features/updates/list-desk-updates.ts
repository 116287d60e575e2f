import type { Permitted } from '@/features/access/policy'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { isNewsPurpose, type NewsPurpose } from '@/features/news/rules'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { pickTranslation } from '@/features/places/pick-translation'
import type { UpdateState } from '@/generated/prisma/enums'

/** An update as the list of a campaign on the desk shows it. */
export interface DeskUpdate {
  id: string
  purpose: NewsPurpose
  state: UpdateState
  /** Empty for what goes by itself. */
  title: string
  /** The title of the petition that it is about; empty for none. */
  petition: string
  sent: number
  at: Date
}

/** As many as the page shows. */
const most = 200

/** The updates of a campaign, the newest first. */
export async function listDeskUpdates(
  { db }: Context,
  campaign: Permitted<'see', CampaignKey>,
  asked: string,
): Promise<DeskUpdate[]> {
  const updates = await db.update.findMany({
    where: { campaignId: campaign.id },
    orderBy: { createdAt: 'desc' },
    take: most,
    select: {
      id: true,
      purpose: true,
      state: true,
      originalLocale: true,
      sent: true,
      createdAt: true,
      startedAt: true,
      translations: { select: { locale: true, title: true } },
      petition: { select: namedPetition },
    },
  })
  return updates.flatMap(({ originalLocale, createdAt, startedAt, translations, petition, purpose, ...update }) => {
    if (!isNewsPurpose(purpose)) return []
    const title = pickTranslation(translations, asked, originalLocale)?.title ?? ''
    const about = petition ? (petitionName(petition, asked)?.title ?? '') : ''
    return [{ ...update, purpose, title, petition: about, at: startedAt ?? createdAt }]
  })
}
