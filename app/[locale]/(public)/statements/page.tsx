import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { statementFeedPath } from '@/features/statements/rules'
import { publicStatements } from '@/features/statements/web/public-statement-loader'
import { PublicStatementsPage } from '@/features/statements/web/public-statements-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations('statements')
  const { alternates } = await publicMetadata()
  const types = { 'application/atom+xml': statementFeedPath(locale) }
  return { title: t('title'), description: t('lead'), alternates: { ...alternates, types } }
}

export default async function StatementsPage({ params, searchParams }: Props) {
  const [{ locale }, { kind, year }] = await Promise.all([params, readQuery(searchParams)])
  const { statements, more, ...asked } = await publicStatements(locale, kind, year)
  return <PublicStatementsPage page={{ statements, more }} {...asked} later={false} />
}
