import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listShownPictures } from '@/features/pictures/list-shown'
import { pictureDrawer } from '@/features/pictures/web/picture-drawer'
import { isInterfaceLocale } from '@/features/places/languages'
import {
  listPublicStatements,
  listStatementYears,
  type StatementsAsked,
} from '@/features/statements/list-public-statements'
import { listSeriesParts } from '@/features/statements/list-series-parts'
import { listBrochureLanguages } from '@/features/statements/read-brochure'
import {
  type PublicStatement,
  readPreviewedStatement,
  readPublicStatement,
  type ShownText,
} from '@/features/statements/read-public-statement'
import { statementKind } from '@/features/statements/schema'
import { localeCode } from '@/features/texts/read-form'
import { webContext } from '@/server/context'
import { offerDocuments, tagDocument } from '@/server/documents/scope'

/** What an address asks of a statement: its language, where the interface has none like it, and the one beside it. */
export interface StatementQuery {
  language?: unknown
  beside?: unknown
}

const languagesOf = (screen: string, { language, beside }: StatementQuery) => ({
  locale: localeCode.catch(screen).parse(language),
  beside: localeCode.optional().catch(undefined).parse(beside),
})

/** The statement of a page, read once for its title and its body; a 404 when there is none. */
export const publicStatement = cache(async (slug: string, screen: string, language?: unknown, beside?: unknown) => {
  const asked = languagesOf(screen, { language, beside })
  const statement = (await readPublicStatement(webContext(), slug, asked)) ?? notFound()
  const { id, topics, series, campaign, locales, text } = statement
  tagDocument(
    `statement:${id}`,
    ...topics.map((topic) => `topic:${topic.id}` as const),
    ...(series ? [`topic:${series.id}` as const] : []),
    ...(campaign ? [`campaign:${campaign.id}` as const] : []),
  )
  // Languages of the interface have addresses of their own.
  offerDocuments(
    'language',
    locales.filter((one) => !isInterfaceLocale(one)),
  )
  offerDocuments(
    'beside',
    locales.filter((one) => one !== text.locale),
  )
  return statement
})

/** The statement of a secret link; a 404 when the link has ended. */
export const previewedStatement = cache(async (token: string, screen: string, language?: unknown, beside?: unknown) => {
  const asked = languagesOf(screen, { language, beside })
  return (await readPreviewedStatement(webContext(), token, asked)) ?? notFound()
})

/** What draws the pictures of a statement in one of its languages; a picture that changes makes its page anew. */
export async function statementPictures({ teamId, originalLocale }: PublicStatement, { text, locale }: ShownText) {
  const asked = { teamId, text, asked: locale, original: originalLocale }
  const pictures = await listShownPictures(webContext(), asked)
  tagDocument(...[...pictures.keys()].map((id) => `picture:${id}` as const))
  return pictureDrawer(pictures, locale)
}

/** Statements that a page of a list shows. */
export const statementsPage = 30

/** One page of the list of all statements, or those of a kind or a year; a 404 where it begins behind no statement. */
export const publicStatements = cache(async (locale: string, given: unknown, from?: unknown, before?: string) => {
  const context = webContext()
  tagDocument('statements')
  const years = await listStatementYears(context)
  offerDocuments('year', years.map(String))
  const kind = statementKind.optional().catch(undefined).parse(given)
  const year = years.find((one) => String(one) === from)
  const asked: StatementsAsked = { kind, year, before, most: statementsPage }
  const page = (await listPublicStatements(context, asked, locale)) ?? notFound()
  return { ...page, kind, year, years }
})

/** One page of the statements of a topic. */
export async function statementsOfTopic(locale: string, topicId: string, before?: string) {
  const page = await listPublicStatements(webContext(), { topicId, before, most: statementsPage }, locale)
  return page ?? notFound()
}

/** The parts of a series. */
export const partsOfSeries = (locale: string, seriesId: string) => listSeriesParts(webContext(), seriesId, locale)

/** The languages that a series can be printed in, the asked one first; none where it is too long for a brochure. */
export const brochureOfSeries = (locale: string, seriesId: string) =>
  listBrochureLanguages(webContext(), seriesId, locale)

/** One page of the statements of a campaign; undefined where it begins behind no statement. */
export function statementsOfCampaign(
  locale: string,
  campaignId: string,
  asked: Pick<StatementsAsked, 'most' | 'before'>,
) {
  return listPublicStatements(webContext(), { campaignId, ...asked }, locale)
}
