import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContributionsPage } from '@/features/discussions/web/contributions-page'
import { contributionsBelow, discussionUnder } from '@/features/discussions/web/discussion-loaders'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { publicStatement } from '@/features/statements/web/public-statement-loader'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ below?: string | string[] }>
}

async function read({ params }: Props) {
  const { locale, slug } = await params
  const statement = await publicStatement(slug, locale)
  return { statement, discussion: await discussionUnder(statement, locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { statement } = await read(props)
  const t = await getTranslations('discussions')
  const { locale } = await props.params
  return { ...(await publicMetadata(locale)), title: t('pageTitle', { title: statement.text.title }) }
}

export default async function CommentsOnStatement(props: Props) {
  const { statement, discussion } = await read(props)
  const asked = (await props.searchParams).below
  const below = asked === undefined ? undefined : Number(asked)
  const list = await contributionsBelow(statement.id, below)
  return <ContributionsPage statement={statement} discussion={discussion} list={list} later={below !== undefined} />
}
