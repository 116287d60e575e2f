import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { deskStatementPath } from '@/features/statements/rules'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { DeskTopicsPage } from '@/features/topics/web/desk-topics-page'
import { topicsOfTeams } from '@/features/topics/web/topics-of-teams'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('topics.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const t = await getTranslations('statements')
  return (
    <DeskTopicsPage
      topics={await topicsOfTeams(context, organiser, locale)}
      teams={organiser.teams.filter(({ role }) => may(role, 'edit'))}
      back={{ href: deskStatementPath.all(locale), name: t('title') }}
      told={told}
    />
  )
}
