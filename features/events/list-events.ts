import type { Context } from '@/features/context'
import { day, hour } from '@/features/days'
import { distanceBetween, type Place } from '@/features/places/distances'
import type { Prisma } from '@/generated/prisma/client'
import { usualHours } from './rules'
import { type ListedEvent, listedEvent, showListedEvent } from './show-event'

/** Events to come that one page shows, and those among which the nearest are looked for: the soonest. */
const shownAtOnce = 100
const looked = 500
/** What began so long ago may still be going on. */
const longest = 14 * day

const ofPublicCampaigns = { state: { not: 'draft' }, campaign: { state: { not: 'draft' } } } as const

/** What has not ended yet, and what has: `endOfEvent` as conditions. */
function byEnd(now: Date) {
  const usualBegin = new Date(now.getTime() - usualHours * hour)
  return {
    notOver: { OR: [{ endsAt: { gt: now } }, { endsAt: null, startsAt: { gt: usualBegin } }] },
    over: { OR: [{ endsAt: { lte: now } }, { endsAt: null, startsAt: { lte: usualBegin } }] },
  } satisfies Record<string, Prisma.EventWhereInput>
}

/** An event of a list, and how far it is from where the reader is, in kilometres. */
export interface NearEvent extends ListedEvent {
  distance?: number
}

interface AskedEvents {
  /** The language of the reader. */
  asked: string
  /** Where the reader is: the nearest come first then. */
  near?: Place | undefined
}

/** The events to come and those that are going on: the soonest first, or the nearest of the soonest. */
export async function listComingEvents({ db, now }: Context, { asked, near }: AskedEvents): Promise<NearEvent[]> {
  const rows = await db.event.findMany({
    where: { ...ofPublicCampaigns, startsAt: { gte: new Date(now.getTime() - longest) }, ...byEnd(now).notOver },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: looked,
    select: { ...listedEvent, latitude: true, longitude: true },
  })
  const coming = rows.flatMap(({ latitude, longitude, ...row }) =>
    showListedEvent(row, asked).map((event): NearEvent => {
      if (!near || latitude === null || longitude === null) return event
      return { ...event, distance: Math.round(distanceBetween(near, { latitude, longitude })) }
    }),
  )
  // Array.sort is stable: of two that are as far, the sooner one.
  const far = ({ distance = Number.POSITIVE_INFINITY }: NearEvent) => distance
  const ordered = near ? coming.sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b))) : coming
  return ordered.slice(0, shownAtOnce)
}

/** As many past events as the first page shows, and as a year may have. */
const latestPast = 20
const mostInYear = 1_000

/** What has been: the latest ones, or all of one year, the latest first. */
export async function listPastEvents(
  { db, now }: Context,
  { asked, year }: { asked: string; year?: number | undefined },
): Promise<ListedEvent[]> {
  const until = year === undefined ? now : new Date(Math.min(now.getTime(), Date.UTC(year + 1, 0)))
  const rows = await db.event.findMany({
    where: {
      ...ofPublicCampaigns,
      startsAt: { lt: until, ...(year === undefined ? {} : { gte: new Date(Date.UTC(year, 0)) }) },
      ...byEnd(now).over,
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: year === undefined ? latestPast : mostInYear,
    select: listedEvent,
  })
  return rows.flatMap((row) => showListedEvent(row, asked))
}

/** The years in which there were events, the latest first; a probe of an index for each year. */
export async function listEventYears({ db, now }: Context): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    WITH first AS (
      SELECT starts_at FROM events WHERE state <> 'draft' AND starts_at < ${now}::timestamptz ORDER BY starts_at, id LIMIT 1
    )
    SELECT year::int AS year
    FROM first, generate_series(extract(year FROM starts_at AT TIME ZONE 'UTC')::int, ${now.getUTCFullYear()}::int) AS year
    WHERE EXISTS (
      SELECT FROM events JOIN campaigns ON campaigns.id = campaign_id AND campaigns.state <> 'draft'
      WHERE events.state <> 'draft' AND starts_at < ${now}::timestamptz
        AND starts_at >= make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')
        AND starts_at < make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC')
    ) ORDER BY year DESC`
  return rows.map(({ year }) => year)
}

/** As many as the page of a campaign shows. */
const ofCampaign = 5

/** The next events of a campaign, and beside them the latest that have been: five each at most. */
export async function listCampaignEvents(
  { db, now }: Context,
  { campaignId, asked }: { campaignId: string; asked: string },
): Promise<{ coming: ListedEvent[]; past: ListedEvent[] }> {
  const where = { campaignId, state: { not: 'draft' as const } }
  const [coming, past] = await Promise.all([
    db.event.findMany({
      where: { ...where, startsAt: { gte: new Date(now.getTime() - longest) }, ...byEnd(now).notOver },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: ofCampaign,
      select: listedEvent,
    }),
    db.event.findMany({
      where: { ...where, startsAt: { lt: now }, ...byEnd(now).over },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: ofCampaign,
      select: listedEvent,
    }),
  ])
  const show = (rows: typeof coming) => rows.flatMap((row) => showListedEvent(row, asked))
  return { coming: show(coming), past: show(past) }
}
