import { isPublic } from '@/features/campaigns/rules'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { isToken } from '@/features/safety/create-token'
import { type NamedTopic, namedTopic, nameTopic } from '@/features/topics/name-topic'
import type { StatementKind, StatementState, TranslationWay } from '@/generated/prisma/enums'
import type { StatementLine } from './list-public-statements'
import { listRelated } from './list-related'
import { listSeriesParts } from './list-series-parts'

/** A statement in one language, with where this text comes from. */
export interface ShownText {
  locale: string
  title: string
  summary: string
  text: string
  /** Who speaks; empty where nothing is said of it. */
  author: string
  sourceUrl: string
  sourceTitle: string
  /** Undefined for an original. */
  translation:
    | {
        /** The language of its original, which need not be here. */
        from: string
        /** Empty for somebody who is not named. */
        translator: string
        made: TranslationWay
        /** The original says something else since. */
        isBehind: boolean
      }
    | undefined
}

export interface PublicStatement {
  id: string
  teamId: string
  slug: string
  kind: StatementKind
  state: StatementState
  /** The day that stands above it; null in the preview of a draft without one. */
  publishedOn: Date | null
  originalLocale: string
  /** In the asked language, else in its own. */
  text: ShownText
  /** The same in the language that stands beside it. */
  beside: ShownText | undefined
  locales: string[]
  campaign: { id: string; slug: string; accent: string; locale: string; title: string } | undefined
  series: (NamedTopic & { part: number; of: number; parts: (StatementLine & { part: number })[] }) | undefined
  topics: NamedTopic[]
  related: StatementLine[]
}

/** In which languages a statement is asked for. */
export interface LanguagesAsked {
  locale: string
  beside?: string | undefined
}

const shown = {
  id: true,
  teamId: true,
  slug: true,
  kind: true,
  state: true,
  publishedOn: true,
  originalLocale: true,
  originalVersion: true,
  part: true,
  translations: { where: { title: { not: '' } }, omit: { statementId: true }, orderBy: { locale: 'asc' } },
  topics: { select: { topic: { select: namedTopic } }, orderBy: { topicId: 'asc' } },
  series: { select: { ...namedTopic, parts: true } },
  campaign: {
    select: {
      id: true,
      slug: true,
      state: true,
      accent: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true } },
    },
  },
} as const

/** The public statement of that address; undefined when there is none, or it is no more. */
export async function readPublicStatement(
  context: Pick<Context, 'db'>,
  slug: string,
  languages: LanguagesAsked,
): Promise<PublicStatement | undefined> {
  const row = await context.db.statement.findUnique({ where: { slug, state: 'published' }, select: shown })
  return row ? compose(context, row, languages) : undefined
}

/** What a secret link shows: the statement as it is saved now, whatever its state. */
export async function readPreviewedStatement(
  context: Pick<Context, 'db'>,
  token: string,
  languages: LanguagesAsked,
): Promise<PublicStatement | undefined> {
  if (!isToken(token)) return undefined
  const where = { previewToken: token, deletedAt: null }
  const row = await context.db.statement.findUnique({ where, select: shown })
  return row ? compose(context, row, languages) : undefined
}

/** A statement for its preview on the desk. */
export async function readDeskStatement(
  context: Pick<Context, 'db'>,
  { id }: { id: string },
  languages: LanguagesAsked,
): Promise<PublicStatement | undefined> {
  const row = await context.db.statement.findUnique({ where: { id }, select: shown })
  return row ? compose(context, row, languages) : undefined
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>
const find = ({ db }: Pick<Context, 'db'>) => db.statement.findFirst({ select: shown })

async function compose(
  context: Pick<Context, 'db'>,
  row: Row,
  { locale, beside }: LanguagesAsked,
): Promise<PublicStatement | undefined> {
  const { id, teamId, slug, kind, state, publishedOn, originalLocale, translations } = row
  const text = pickTranslation(translations, locale, originalLocale)
  if (!text) return undefined
  const other = translations.find((one) => one.locale === beside && one !== text)
  const parts = row.series ? await listSeriesParts(context, row.series.id, locale) : []
  const topics = row.topics.map(({ topic }) => nameTopic(topic, locale))
  const but = [id, ...parts.map((part) => part.id)]
  return {
    id,
    teamId,
    slug,
    kind,
    state,
    publishedOn,
    originalLocale,
    text: showText(row, text),
    beside: other && showText(row, other),
    locales: translations.map((one) => one.locale),
    campaign: campaignOf(row.campaign, locale),
    series: row.series && row.part !== null ? seriesOf(row.series, row.part, parts, locale) : undefined,
    topics,
    related: await listRelated(context, { topicIds: topics.map((topic) => topic.id), but }, locale),
  }
}

function showText(
  { originalLocale, originalVersion, translations }: Row,
  text: Row['translations'][number],
): ShownText {
  const { followsVersion, translator, made, translatedFrom, author, ...words } = text
  const original = translations.find((one) => one.locale === originalLocale)
  const isOriginal = text.locale === originalLocale
  const from = isOriginal ? translatedFrom : originalLocale
  const isBehind = !isOriginal && followsVersion < originalVersion
  const translation = from === '' ? undefined : { from, translator, made, isBehind }
  return { ...words, author: author || (original?.author ?? ''), translation }
}

function campaignOf(campaign: Row['campaign'], locale: string): PublicStatement['campaign'] {
  if (!campaign || !isPublic(campaign.state)) return undefined
  const { id, slug, accent, translations, originalLocale } = campaign
  const title = pickTranslation(translations, locale, originalLocale)
  return title && { id, slug, accent, ...title }
}

function seriesOf(
  series: NonNullable<Row['series']>,
  part: number,
  parts: (StatementLine & { part: number })[],
  locale: string,
): PublicStatement['series'] {
  const of = Math.max(series.parts ?? 0, part, ...parts.map((one) => one.part))
  return { ...nameTopic(series, locale), part, of, parts }
}
