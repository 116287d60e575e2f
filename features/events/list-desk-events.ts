import type { Permitted } from '@/features/access/policy'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { EventKind, EventState } from '@/generated/prisma/enums'

/** An event as the list of a campaign on the desk shows it. */
export interface DeskEvent {
  id: string
  kind: EventKind
  state: EventState
  title: string
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  city: string
  country: string | null
  parentId: string | null
}

/** As many as the page shows. */
const most = 200

/** The events of a campaign: those without a day yet, and then the latest first. */
export async function listDeskEvents(
  { db }: Context,
  campaign: Permitted<'see', CampaignKey>,
  asked: string,
): Promise<DeskEvent[]> {
  const rows = await db.event.findMany({
    where: { campaignId: campaign.id },
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: most,
    select: deskEventColumns,
  })
  return rows.map((row) => showDeskEvent(row, asked))
}

/** The columns of a {@link DeskEvent}. */
export const deskEventColumns = {
  id: true,
  kind: true,
  state: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  city: true,
  country: true,
  parentId: true,
  originalLocale: true,
  translations: { select: { locale: true, title: true } },
} as const

type DeskEventRow = Omit<DeskEvent, 'title'> & {
  originalLocale: string
  translations: { locale: string; title: string }[]
}

/** An event as the desk lists it, under its title in the asked language, else in its own. */
export function showDeskEvent({ originalLocale, translations, ...event }: DeskEventRow, asked: string): DeskEvent {
  return { ...event, title: pickTranslation(translations, asked, originalLocale)?.title ?? '' }
}
