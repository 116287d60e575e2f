import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import { isoDay } from '@/features/days'
import type { StatementKey } from './load-statement'
import type { StatementForm } from './schema'

/** Everything of a statement that its editor shows and saves, with the revision it has now. */
export async function readStatement(
  { db }: { db: Writer | Context['db'] },
  statement: Permitted<Ability, StatementKey>,
): Promise<StatementForm> {
  const { translations, topics, publishedOn, originalVersion, ...rest } = await db.statement.findUniqueOrThrow({
    where: { id: statement.id },
    select: {
      revision: true,
      originalLocale: true,
      originalVersion: true,
      kind: true,
      campaignId: true,
      slug: true,
      seriesId: true,
      part: true,
      publishedOn: true,
      topics: { select: { topicId: true }, orderBy: { topicId: 'asc' } },
      translations: { omit: { statementId: true }, orderBy: { locale: 'asc' } },
    },
  })
  return {
    ...rest,
    topicIds: topics.map(({ topicId }) => topicId),
    publishedOn: isoDay(publishedOn),
    translations: translations.map(({ followsVersion, ...text }) => ({
      ...text,
      upToDate: text.locale === rest.originalLocale || followsVersion >= originalVersion,
    })),
  }
}
