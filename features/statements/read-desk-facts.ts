import type { Ability, Permitted } from '@/features/access/policy'
import { isPublic } from '@/features/campaigns/rules'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { listDeskTopics } from '@/features/topics/list-desk-topics'
import type { StatementKey } from './load-statement'

/** What the pages of a statement on the desk show beside its texts. */
export interface StatementFacts {
  publishAt: Date | null
  publishedAt: Date | null
  previewToken: string | null
  campaign: { id: string; title: string; isPublic: boolean } | null
}

/** What may be chosen for a statement: campaigns, topics and series of its team. */
export interface StatementChoices {
  campaigns: { id: string; name: string }[]
  topics: { id: string; name: string }[]
  series: { id: string; name: string }[]
}

/** Campaigns of a team that are offered. */
const mostCampaigns = 200

/** Reads how far a statement is, for its page on the desk. */
export async function readStatementFacts(
  { db }: Pick<Context, 'db'>,
  statement: Permitted<Ability, StatementKey>,
  locale: string,
): Promise<StatementFacts> {
  const { campaign, ...facts } = await db.statement.findUniqueOrThrow({
    where: { id: statement.id },
    select: {
      publishAt: true,
      publishedAt: true,
      previewToken: true,
      campaign: {
        select: {
          id: true,
          state: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
        },
      },
    },
  })
  const title = campaign && pickTranslation(campaign.translations, locale, campaign.originalLocale)?.title
  return {
    ...facts,
    campaign: campaign && { id: campaign.id, title: title ?? '', isPublic: isPublic(campaign.state) },
  }
}

/** Lists what the settings of a statement offer. */
export async function listStatementChoices(
  context: Pick<Context, 'db'>,
  statement: Permitted<Ability, { teamId: string }>,
  locale: string,
): Promise<StatementChoices> {
  const campaigns = await context.db.campaign.findMany({
    where: { teamId: statement.teamId },
    orderBy: { createdAt: 'desc' },
    take: mostCampaigns,
    select: { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
  })
  const topics = await listDeskTopics(context, statement, locale)
  return {
    campaigns: campaigns.map(({ id, translations, originalLocale }) => ({
      id,
      name: pickTranslation(translations, locale, originalLocale)?.title ?? '',
    })),
    topics: topics.filter(({ kind }) => kind === 'topic').map(({ id, name }) => ({ id, name })),
    series: topics.filter(({ kind }) => kind === 'series').map(({ id, name }) => ({ id, name })),
  }
}
