import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicStatements } from '@/features/statements/web/public-statement-loader'
import { PublicStatementsPage } from '@/features/statements/web/public-statements-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statements')
  return { title: t('olderTitle'), description: t('lead'), robots: { index: false } }
}

export default async function OlderStatementsPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { kind, year }] = await Promise.all([params, readQuery(searchParams)])
  const { statements, more, ...asked } = await publicStatements(locale, kind, year, slug)
  return <PublicStatementsPage page={{ statements, more }} {...asked} later />
}
