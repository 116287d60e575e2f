import type { Context } from '@/features/context'
import { compareTitles } from '@/features/petitions/compare-titles'

/** Something public that is much like what somebody is about to propose. */
export interface LikeThing {
  what: 'petition' | 'event' | 'proposal'
  /** Of its page; the id of a proposal. */
  slug: string
  title: string
  locale: string
  /** The day of an event. */
  on: Date | null
}

/** How many are named, and how many of each are looked at: the newest petitions and proposals, the soonest events. */
const most = 5
const mostOfEach = 200
/** Titles less alike than this are about something else. */
const alike = 0.3

/**
 * The open petitions, coming events and answered proposals whose titles are most like that of a proposal, in any language:
 * what is there already is better joined than asked for again.
 */
export async function findLikeProposal(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { title }: { title: string },
): Promise<LikeThing[]> {
  const found = await db.$queryRaw<LikeThing[]>`
    (SELECT 'petition' AS what, newest.slug, text.title, text.locale, NULL::timestamptz AS on
      FROM (
        SELECT petitions.id, petitions.slug, current_version FROM petitions
        JOIN campaigns ON campaigns.id = petitions.campaign_id AND campaigns.state = 'published'
        WHERE petitions.state = 'open' ORDER BY petitions.id DESC LIMIT ${mostOfEach}
      ) AS newest
      JOIN petition_versions AS version ON version.petition_id = newest.id AND version.number = newest.current_version
      JOIN petition_translations AS text ON text.version_id = version.id)
    UNION ALL
    (SELECT 'event', soonest.slug, text.title, text.locale, soonest.starts_at
      FROM (
        SELECT events.id, events.slug, starts_at FROM events
        JOIN campaigns ON campaigns.id = events.campaign_id AND campaigns.state = 'published'
        WHERE events.state IN ('planned', 'confirmed') AND starts_at > ${now}::timestamptz
        ORDER BY starts_at, events.id LIMIT ${mostOfEach}
      ) AS soonest
      JOIN event_translations AS text ON text.event_id = soonest.id)
    UNION ALL
    (SELECT 'proposal', id::text, title, locale, NULL::timestamptz FROM public_proposals
      WHERE place IS NOT NULL ORDER BY place DESC LIMIT ${mostOfEach})`
  const near = found
    .map((one) => ({ one, like: compareTitles(one.title, title) }))
    .filter(({ like }) => like >= alike)
    .toSorted((a, b) => b.like - a.like)
    .map(({ one }) => one)
  const isFirst = (one: LikeThing, at: number) =>
    near.findIndex(({ what, slug }) => what === one.what && slug === one.slug) === at
  return near.filter(isFirst).slice(0, most)
}
