import { z } from 'zod'
import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { listPrintedPictures, type PrintedPicture } from '@/features/pictures/list-printed'
import { findPictures } from '@/features/pictures/list-shown'
import { pickTranslation } from '@/features/places/pick-translation'
import { localeCode } from '@/features/texts/read-form'
import { mostParts } from '@/features/topics/schema'
import type { Prisma } from '@/generated/prisma/client'
import type { StatementKind, TranslationWay } from '@/generated/prisma/enums'
import type { StatementKey } from './load-statement'
import { brochurePapers, mostOfBrochure } from './rules'

/** One text of a brochure, with where it comes from. */
export interface BrochureText {
  locale: string
  title: string
  summary: string
  author: string
  text: string
  sourceUrl: string
  sourceTitle: string
  translation: { from: string; translator: string; made: TranslationWay; isBehind: boolean } | null
}

/** A statement in a brochure: in one language, or in two beside each other. */
export interface BrochurePart {
  part: number | null
  kind: StatementKind
  /** "2012-07-01"; empty in the brochure of a draft without a day. */
  day: string
  texts: BrochureText[]
}

/** What a brochure is printed from. */
export interface Brochure {
  paper: (typeof brochurePapers)[number]
  /** What a series is called, in each language of the brochure; null for a single statement. */
  series: { names: { locale: string; name: string; summary: string }[]; of: number } | null
  parts: BrochurePart[]
  pictures: PrintedPicture[]
}

/** What a brochure is asked for with; what cannot be is left out. */
export const brochureAsked = z.object({
  language: localeCode.optional().catch(undefined),
  beside: localeCode.optional().catch(undefined),
  paper: z.enum(brochurePapers).catch('a4'),
})
type BrochureAsked = z.output<typeof brochureAsked> & {
  /** The language of who reads: the brochure is in it where none is asked for. */
  reader: string
}

/** Pictures of one brochure. */
const mostPictures = 60

const printed = {
  kind: true,
  part: true,
  publishedOn: true,
  originalLocale: true,
  originalVersion: true,
  teamId: true,
  translations: { where: { title: { not: '' } }, omit: { statementId: true }, orderBy: { locale: 'asc' } },
} as const
type Row = Prisma.StatementGetPayload<{ select: typeof printed }>

/** The brochure of a public statement; undefined where there is none. */
export async function readStatementBrochure(
  context: Pick<Context, 'db'>,
  slug: string,
  asked: BrochureAsked,
): Promise<Brochure | undefined> {
  const row = await context.db.statement.findUnique({ where: { slug, state: 'published' }, select: printed })
  return row ? compose(context, [row], null, asked) : undefined
}

/** The brochure of a statement for those who work on it, whatever its state. */
export async function readDeskBrochure(
  context: Pick<Context, 'db'>,
  { id }: Permitted<Ability, StatementKey>,
  asked: BrochureAsked,
): Promise<Brochure | undefined> {
  const row = await context.db.statement.findUnique({ where: { id }, select: printed })
  return row && row.translations.length > 0 ? compose(context, [row], null, asked) : undefined
}

/** The brochure of a series: all its public parts in their order. Undefined where there is none, or it is too long for one. */
export async function readSeriesBrochure(
  context: Pick<Context, 'db'>,
  slug: string,
  asked: BrochureAsked,
): Promise<Brochure | undefined> {
  const series = await context.db.topic.findFirst({
    where: { slug, kind: 'series', series: { some: { state: 'published' } } },
    select: {
      id: true,
      parts: true,
      originalLocale: true,
      names: { select: { locale: true, name: true, summary: true } },
    },
  })
  if (!series || !(await fitsBrochure(context, series.id))) return undefined
  const rows = await context.db.statement.findMany({
    where: { seriesId: series.id, state: 'published' },
    orderBy: [{ part: 'asc' }, { id: 'asc' }],
    take: mostParts,
    select: printed,
  })
  return compose(context, rows, series, asked)
}

/** True while the parts of a series are, in their two longest languages, no more than a brochure prints. */
async function fitsBrochure({ db }: Pick<Context, 'db'>, seriesId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ length: number }[]>`
    SELECT coalesce(sum(longest.length), 0)::float8 AS length FROM (
      SELECT sum(length(text.text)) AS length
      FROM statements JOIN statement_translations AS text ON text.statement_id = statements.id
      WHERE statements.series_id = ${seriesId}::uuid AND statements.state = 'published'
      GROUP BY text.locale ORDER BY 1 DESC LIMIT 2
    ) AS longest`
  return (row?.length ?? 0) <= mostOfBrochure
}

/** The languages of the public parts of a series, the asked one first; none where they are too long for a brochure. */
export async function listBrochureLanguages(
  { db }: Pick<Context, 'db'>,
  seriesId: string,
  asked: string,
): Promise<string[]> {
  if (!(await fitsBrochure({ db }, seriesId))) return []
  const rows = await db.statementTranslation.findMany({
    where: { title: { not: '' }, statement: { seriesId, state: 'published' } },
    distinct: ['locale'],
    orderBy: { locale: 'asc' },
    select: { locale: true },
  })
  const locales = rows.map(({ locale }) => locale)
  return [...locales.filter((one) => one === asked), ...locales.filter((one) => one !== asked)]
}

interface Series {
  parts: number | null
  originalLocale: string
  names: { locale: string; name: string; summary: string }[]
}

async function compose(
  context: Pick<Context, 'db'>,
  rows: readonly Row[],
  series: Series | null,
  { reader, language = reader, beside, paper }: BrochureAsked,
): Promise<Brochure | undefined> {
  const locales = [language, ...(beside !== undefined && beside !== language ? [beside] : [])]
  const parts = rows.map((row) => partOf(row, locales))
  const texts = parts.flatMap((part) => part.texts)
  // A part that is in none of the languages stands in its own, which nobody has counted yet.
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > mostOfBrochure) return undefined
  const [first] = rows
  const ids = [...new Set(texts.flatMap(({ text }) => findPictures(text)))].slice(0, mostPictures)
  const used = locales.filter((locale) => texts.some((text) => text.locale === locale))
  return {
    paper,
    series: series && {
      names: namesOf(series, used),
      of: Math.max(series.parts ?? 0, ...rows.map(({ part }) => part ?? 0)),
    },
    parts,
    pictures: first ? await listPrintedPictures(context, { teamId: first.teamId, ids }) : [],
  }
}

function partOf(row: Row, locales: readonly string[]): BrochurePart {
  const { kind, part, publishedOn, translations, originalLocale } = row
  const found = locales.flatMap((locale) => translations.find((text) => text.locale === locale) ?? [])
  const own = found.length > 0 ? undefined : pickTranslation(translations, originalLocale, originalLocale)
  return {
    part,
    kind,
    day: publishedOn ? isoDay(publishedOn) : '',
    texts: (own ? [own] : found).map((text) => textOf(row, text)),
  }
}

function textOf(
  { originalLocale, originalVersion, translations }: Row,
  text: Row['translations'][number],
): BrochureText {
  const { locale, title, summary, sourceUrl, sourceTitle, translator, made, translatedFrom, followsVersion } = text
  const original = translations.find((one) => one.locale === originalLocale)
  const isOriginal = locale === originalLocale
  const from = isOriginal ? translatedFrom : originalLocale
  const isBehind = !isOriginal && followsVersion < originalVersion
  return {
    ...{ locale, title, summary, sourceUrl, sourceTitle, text: text.text },
    author: text.author || (original?.author ?? ''),
    translation: from === '' ? null : { from, translator, made, isBehind },
  }
}

/** In the languages of the brochure; where it has a name in none of them, in its own. */
function namesOf({ names, originalLocale }: Series, locales: readonly string[]) {
  const found = locales.flatMap((locale) => names.find((one) => one.locale === locale && one.name !== '') ?? [])
  const own = found.length > 0 ? undefined : pickTranslation(names, originalLocale, originalLocale)
  return own ? [own] : found
}
