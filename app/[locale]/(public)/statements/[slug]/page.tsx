import type { Metadata } from 'next'
import { StatementDiscussion } from '@/features/discussions/web/statement-discussion'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { SharePage } from '@/features/frame/web/share-page'
import { statementFeedPath, statementPath } from '@/features/statements/rules'
import { BrochureForm } from '@/features/statements/web/brochure-form'
import { publicStatement } from '@/features/statements/web/public-statement-loader'
import { PublicStatementPage } from '@/features/statements/web/public-statement-page'
import { StatementData } from '@/features/statements/web/statement-data'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: PageQuery
}

async function load({ params, searchParams }: Props) {
  const [{ locale, slug }, { language, beside }] = await Promise.all([params, readQuery(searchParams)])
  return publicStatement(slug, locale, language, beside)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ text, publishedOn }, { alternates }, { locale }] = await Promise.all([
    load(props),
    publicMetadata(),
    props.params,
  ])
  return {
    title: text.title,
    description: text.summary,
    alternates: { ...alternates, types: { 'application/atom+xml': statementFeedPath(locale) } },
    ...(text.author === '' ? {} : { authors: [{ name: text.author }] }),
    ...(publishedOn ? { other: { 'article:published_time': publishedOn.toISOString().slice(0, 10) } } : {}),
  }
}

export default async function StatementPage(props: Props) {
  const statement = await load(props)
  const { slug, text, locales } = statement
  const { locale } = await props.params
  return (
    <PublicStatementPage statement={statement} page={(locale) => statementPath.one(locale, slug)}>
      <BrochureForm
        action={statementPath.brochure(locale, slug)}
        locales={[text.locale, ...locales.filter((one) => one !== text.locale)]}
      />
      <StatementDiscussion statement={statement} />
      <SharePage title={text.title} path={`/statements/${slug}`} />
      <StatementData statement={statement} />
    </PublicStatementPage>
  )
}
