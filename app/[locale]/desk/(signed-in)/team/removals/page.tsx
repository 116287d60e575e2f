import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { listRemovals } from '@/features/removals/list-removals'
import { RemovalsPage } from '@/features/removals/web/removals-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('removals')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const team = await loadTeam(context, organiser, 'erasePeople', query.team ?? organiser.teams[0]?.id ?? '')
  if (!team) notFound()
  return (
    <RemovalsPage
      team={{ id: team.teamId, name: team.teamName }}
      removals={await listRemovals(context, team)}
      told={query.told}
    />
  )
}
