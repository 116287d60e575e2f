import type { Permitted } from '@/features/access/policy'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import { pickTranslation } from '@/features/places/pick-translation'
import { momentOf } from '@/features/places/zoned-time'
import { nextRound } from './rules'

/** So many days before it comes round the desk proposes a draft. */
const proposedDays = 60
/** How far from that day another event counts as the one that was proposed. */
const sameDays = 14
const most = 200

/** An event that comes round soon, and has no draft for it yet. */
export interface Anniversary {
  id: string
  title: string
  /** When it would be this time. */
  startsAt: Date
  timeZone: string
}

/** The events of a campaign that come back every year and do so within sixty days, while nobody has begun the next one. */
export async function listAnniversaries(
  { db, now }: Context,
  campaign: Permitted<'see', CampaignKey>,
  asked: string,
): Promise<Anniversary[]> {
  const rows = await db.event.findMany({
    where: { campaignId: campaign.id, anniversary: true, startsAt: { not: null } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      kind: true,
      city: true,
      startsLocal: true,
      startsAt: true,
      timeZone: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true } },
    },
  })
  const found: (Anniversary & { kind: string; city: string })[] = []
  for (const { id, kind, city, startsLocal, timeZone, originalLocale, translations } of rows) {
    if (startsLocal === null) continue
    const startsAt = momentOf(nextRound(startsLocal, now), timeZone)
    if (startsAt.getTime() > now.getTime() + proposedDays * day) continue
    const isThere = (other: { kind: string; city: string; startsAt: Date | null }) =>
      other.kind === kind &&
      other.city === city &&
      other.startsAt !== null &&
      Math.abs(other.startsAt.getTime() - startsAt.getTime()) <= sameDays * day
    if (rows.some(isThere) || found.some(isThere)) continue
    const title = pickTranslation(translations, asked, originalLocale)?.title ?? ''
    found.push({ id, title, startsAt, timeZone, kind, city })
  }
  return found.map(({ id, title, startsAt, timeZone }) => ({ id, title, startsAt, timeZone }))
}
