import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { discussionUnder } from '@/features/discussions/web/discussion-loaders'
import { WriteContributionPage } from '@/features/discussions/web/write-contribution-page'
import { publicStatement } from '@/features/statements/web/public-statement-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { sent } = await readQuery(searchParams)
  const t = await getTranslations('discussions')
  const title = sent === 'yes' ? t('sent.title') : t('form.title')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('form.errorTitle', { title }) : title, robots: 'noindex' }
}

export default async function WriteComment({ params, searchParams }: Props) {
  const [{ locale, slug }, { sent }] = await Promise.all([params, readQuery(searchParams)])
  const statement = await publicStatement(slug, locale)
  const discussion = await discussionUnder(statement, locale)
  return <WriteContributionPage statement={statement} discussion={discussion} sent={sent === 'yes'} />
}
