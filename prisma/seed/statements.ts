import type { Database } from '@/tests/factories/database'
import { makeStatement, makeTopic } from '@/tests/factories/statements'
import { readText } from './read-text'

const on = (day: string) => new Date(`${day}T00:00:00Z`)

/** Statements of the demo: one in two languages, a programme in parts with an original elsewhere, one of the uprising. */
export async function seedStatements(db: Database, { teamId, campaignId }: { teamId: string; campaignId: string }) {
  const rights = await makeTopic(db, {
    teamId,
    slug: 'elections-and-assembly',
    names: {
      en: { name: 'Elections and assembly', summary: 'Who may stand, who may gather, who may speak.' },
      ru: { name: 'Выборы и собрания', summary: 'Кому дают выдвигаться, собираться и говорить.' },
    },
  })
  const repression = await makeTopic(db, {
    teamId,
    slug: 'repression',
    parentId: rights.id,
    names: { en: { name: 'Repression' }, ru: { name: 'Репрессии' } },
  })
  const series = await makeTopic(db, {
    teamId,
    slug: 'a-programme-from-bishkek',
    kind: 'series',
    parts: 12,
    names: {
      en: { name: 'A programme from Bishkek', summary: 'What a congress adopted on 1 July 2012, part by part.' },
      ru: { name: 'Программа из Бишкека', summary: 'Принято на съезде 1 июля 2012 года; публикуем по частям.' },
    },
  })
  const election = readText('election', ['title', 'summary', 'author'])
  await makeStatement(db, {
    teamId,
    campaignId,
    slug: 'an-early-election-without-a-choice',
    originalLocale: 'ru',
    publishedOn: on('2019-05-12'),
    topicIds: [rights.id],
    texts: {
      ...election,
      ...(election.en && { en: { ...election.en, translator: '', made: 'human' as const } }),
    },
  })
  for (const part of [1, 2, 3]) {
    const texts = readText(`programme-${part}`, ['title', 'summary'])
    const from = {
      translatedFrom: 'ru',
      translator: part === 2 ? 'A. K.' : '',
      sourceTitle: 'Programme of the congress in Bishkek, in Russian',
      sourceUrl: 'https://example.org/programme',
    }
    await makeStatement(db, {
      teamId,
      slug: `a-programme-from-bishkek-${part}`,
      kind: 'analysis',
      seriesId: series.id,
      part,
      publishedOn: on(`2012-09-0${part}`),
      topicIds: part === 1 ? [rights.id] : [],
      texts: Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, { ...text, ...from }])),
    })
  }
  await makeStatement(db, {
    teamId,
    slug: 'khalyk-talaby',
    originalLocale: 'ru',
    publishedOn: on('2022-01-07'),
    topicIds: [rights.id, repression.id],
    texts: readText('uprising', ['title', 'summary', 'author']),
  })
  await makeStatement(db, {
    teamId,
    campaignId,
    slug: 'what-we-ask-the-commission',
    state: 'draft',
    texts: {
      en: {
        title: 'What we ask the land commission',
        summary: '',
        text: 'A draft: which questions the commission has to answer before its moratorium ends.',
      },
    },
  })
}
