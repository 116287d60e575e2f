import type { Context } from '@/features/context'
import { compareTitles } from './compare-titles'

/** A petition that people can sign already, and that asks for much the same. */
export interface SimilarPetition {
  slug: string
  title: string
  locale: string
  confirmedCount: number
}

/** How many are named. */
const most = 5
/** The newest open petitions are looked at, no more of them than this. */
const mostOpen = 300
/** Titles less alike than this are about something else. */
const alike = 0.5

/**
 * The open petitions of this site whose title is much like that of a draft in the same language, the nearest first:
 * signatures for one aim count for more in one place.
 */
export async function findSimilar(
  { db }: Pick<Context, 'db'>,
  { id, titles }: { id: string; titles: readonly { locale: string; title: string }[] },
): Promise<SimilarPetition[]> {
  const open = await db.$queryRaw<SimilarPetition[]>`
    SELECT newest.slug, newest.confirmed_count AS "confirmedCount", text.title, text.locale
    FROM (
      SELECT petitions.id, petitions.slug, petitions.confirmed_count, current_version FROM petitions
      JOIN campaigns ON campaigns.id = petitions.campaign_id AND campaigns.state = 'published'
      WHERE petitions.state = 'open' AND petitions.id <> ${id}::uuid
      ORDER BY petitions.id DESC LIMIT ${mostOpen}
    ) AS newest
    JOIN petition_versions AS version ON version.petition_id = newest.id AND version.number = newest.current_version
    JOIN petition_translations AS text ON text.version_id = version.id
    WHERE text.locale = ANY(${titles.map(({ locale }) => locale)})`
  const near = open
    .map((one) => ({ one, like: nearness(one, titles) }))
    .filter(({ like }) => like >= alike)
    .toSorted((a, b) => b.like - a.like)
    .map(({ one }) => one)
  return near.filter(({ slug }, at) => near.findIndex((one) => one.slug === slug) === at).slice(0, most)
}

function nearness(open: SimilarPetition, titles: readonly { locale: string; title: string }[]): number {
  return Math.max(
    0,
    ...titles.filter(({ locale }) => locale === open.locale).map(({ title }) => compareTitles(open.title, title)),
  )
}
