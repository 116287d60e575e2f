import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { may } from '@/features/access/policy'
import { listCases } from '@/features/cases/list-cases'
import { CasesPage } from '@/features/cases/web/cases-page'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  const loaded = await Promise.all(organiser.teams.map((team) => loadTeam(context, organiser, 'seeCases', team.id)))
  const cases = await Promise.all(loaded.flatMap((team) => (team ? [listCases(context, team)] : [])))
  return <CasesPage cases={cases.flat()} teams={organiser.teams.filter((team) => may(team.role, 'editCases'))} />
}
