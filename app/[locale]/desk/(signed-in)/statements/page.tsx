import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { deskStatementFilter, listDeskStatements } from '@/features/statements/list-desk-statements'
import { DeskStatementsPage } from '@/features/statements/web/desk-statements-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { topicsOfTeams } from '@/features/topics/web/topics-of-teams'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statements')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  const query = await readQuery(searchParams)
  const filter = deskStatementFilter(query)
  const { statements, next } = await listDeskStatements(context, organiser, filter, locale)
  return (
    <DeskStatementsPage
      statements={statements}
      next={next}
      filter={filter}
      topics={await topicsOfTeams(context, organiser, locale)}
      begins={organiser.teams.some(({ role }) => may(role, 'edit'))}
      told={query.told}
    />
  )
}
