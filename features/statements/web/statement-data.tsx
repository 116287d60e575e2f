import { getLocale } from 'next-intl/server'
import type { PublicStatement } from '@/features/statements/read-public-statement'
import { statementPath } from '@/features/statements/rules'
import { env } from '@/server/env'

/** What a statement is, for programs that read pages (schema.org, JSON-LD): data, which no browser runs. */
export async function StatementData({ statement }: { statement: PublicStatement }) {
  const { slug, kind, text, publishedOn, series } = statement
  const { title, summary, author, translation } = text
  const at = (locale: string) => env().siteUrl + statementPath.one(locale, slug)
  const data = {
    '@context': 'https://schema.org',
    '@type': kind === 'news' ? 'NewsArticle' : 'Article',
    headline: title,
    description: summary,
    inLanguage: text.locale,
    url: at(await getLocale()),
    ...(publishedOn && { datePublished: publishedOn.toISOString().slice(0, 10) }),
    ...(author !== '' && { author: { '@type': 'Organization', name: author } }),
    ...(translation && { translationOfWork: { '@type': 'Article', inLanguage: translation.from } }),
    ...(translation?.translator && { translator: { '@type': 'Person', name: translation.translator } }),
    ...(series && { isPartOf: { '@type': 'CreativeWorkSeries', name: series.name }, position: series.part }),
  }
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
