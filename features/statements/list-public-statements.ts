import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { pickTranslation } from '@/features/places/pick-translation'
import type { StatementKind } from '@/generated/prisma/enums'

/** A statement as lists show it. */
export interface StatementLine {
  id: string
  slug: string
  kind: StatementKind
  publishedOn: Date
  locale: string
  title: string
  summary: string
}

/** Which public statements are asked for: all, or those of a kind, of a year, of a campaign, of a topic. */
export interface StatementsAsked {
  kind?: StatementKind | undefined
  year?: number | undefined
  campaignId?: string | undefined
  topicId?: string | undefined
  /** The slug of the statement after which the page begins. */
  before?: string | undefined
  most: number
}

export interface StatementPage {
  statements: StatementLine[]
  /** There are older ones. */
  more: boolean
}

/**
 * Public statements, the newest day first, in the asked language, else in their own. Each page begins behind a statement, by
 * an index: the last costs what the first does. Undefined where there is no such statement.
 */
export async function listPublicStatements(
  context: Pick<Context, 'db'>,
  asked: StatementsAsked,
  locale: string,
): Promise<StatementPage | undefined> {
  const from = asked.before === undefined ? undefined : await findPlace(context, asked.before)
  if (asked.before !== undefined && !from) return undefined
  const rows = await listIds(context, asked, from)
  const ids = rows.slice(0, asked.most).map((row) => row.id)
  return { statements: await titleStatements(context, ids, locale), more: rows.length > asked.most }
}

interface Place {
  id: string
  publishedOn: Date
}

const firstId = '00000000-0000-0000-0000-000000000000'
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** One statement for each index: what is asked for is a range of it, read from its end. */
function listIds(
  { db }: Pick<Context, 'db'>,
  asked: StatementsAsked,
  from: Place | undefined,
): Promise<{ id: string }[]> {
  const { kind, campaignId, topicId, year } = asked
  const low = year === undefined ? '0001-01-01' : `${year}-01-01`
  const end = year === undefined ? { day: '9999-12-31', id: lastId } : { day: `${year + 1}-01-01`, id: firstId }
  const { day, id } = from ? { day: isoDay(from.publishedOn), id: from.id } : end
  const take = asked.most + 1
  if (topicId !== undefined)
    return db.$queryRaw`
      SELECT statement_id::text AS id FROM statement_topics
      WHERE topic_id = ${topicId}::uuid AND listed_on >= ${low}::date AND (listed_on, statement_id) < (${day}::date, ${id}::uuid)
      ORDER BY listed_on DESC, statement_id DESC LIMIT ${take}`
  if (campaignId !== undefined)
    return db.$queryRaw`
      SELECT id::text AS id FROM statements
      WHERE state = 'published' AND campaign_id = ${campaignId}::uuid
        AND published_on >= ${low}::date AND (published_on, id) < (${day}::date, ${id}::uuid)
      ORDER BY published_on DESC, id DESC LIMIT ${take}`
  if (kind !== undefined)
    return db.$queryRaw`
      SELECT id::text AS id FROM statements
      WHERE state = 'published' AND kind = ${kind}::statement_kind
        AND published_on >= ${low}::date AND (published_on, id) < (${day}::date, ${id}::uuid)
      ORDER BY published_on DESC, id DESC LIMIT ${take}`
  return db.$queryRaw`
    SELECT id::text AS id FROM statements
    WHERE state = 'published' AND published_on >= ${low}::date AND (published_on, id) < (${day}::date, ${id}::uuid)
    ORDER BY published_on DESC, id DESC LIMIT ${take}`
}

async function findPlace({ db }: Pick<Context, 'db'>, slug: string): Promise<Place | undefined> {
  const place = await db.statement.findUnique({ where: { slug }, select: { id: true, publishedOn: true, state: true } })
  return place?.state === 'published' && place.publishedOn
    ? { id: place.id, publishedOn: place.publishedOn }
    : undefined
}

/** Public statements by their ids, in their order, as lists show them. */
export async function titleStatements(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
  locale: string,
): Promise<StatementLine[]> {
  const rows = await db.statement.findMany({
    where: { id: { in: [...ids] }, state: 'published' },
    select: {
      id: true,
      slug: true,
      kind: true,
      publishedOn: true,
      originalLocale: true,
      translations: { where: { title: { not: '' } }, select: { locale: true, title: true, summary: true } },
    },
  })
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    const text = row && pickTranslation(row.translations, locale, row.originalLocale)
    if (!row?.publishedOn || !text) return []
    return [{ id, slug: row.slug, kind: row.kind, publishedOn: row.publishedOn, ...text }]
  })
}

/** The years in which public statements have their day, the latest first; a probe of an index for each year. */
export async function listStatementYears({ db }: Pick<Context, 'db'>): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    WITH ends AS (
      SELECT (SELECT published_on FROM statements WHERE state = 'published' ORDER BY published_on, id LIMIT 1) AS first,
        (SELECT published_on FROM statements WHERE state = 'published' ORDER BY published_on DESC, id DESC LIMIT 1) AS last
    )
    SELECT year::int AS year FROM ends, generate_series(extract(year FROM first)::int, extract(year FROM last)::int) AS year
    WHERE EXISTS (
      SELECT FROM statements WHERE state = 'published'
        AND published_on >= make_date(year, 1, 1) AND published_on < make_date(year + 1, 1, 1)
    ) ORDER BY year DESC`
  return rows.map(({ year }) => year)
}
