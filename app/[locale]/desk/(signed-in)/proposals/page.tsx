import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listDeskProposals } from '@/features/public-proposals/list-desk-proposals'
import { proposalFilter } from '@/features/public-proposals/schema'
import { DeskProposalsPage } from '@/features/public-proposals/web/desk-proposals-page'
import { takingTeams } from '@/features/public-proposals/web/proposal-loaders'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public-proposals.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  const teams = organiser.teams.filter(({ role }) => may(role, 'edit'))
  if (teams.length === 0) notFound()
  const query = await readQuery(searchParams)
  const filter = proposalFilter(query)
  const taking = await takingTeams()
  return (
    <DeskProposalsPage
      list={await listDeskProposals(context, organiser, filter)}
      filter={filter}
      takes={teams.some((team) => taking.some(({ id }) => id === team.id))}
    />
  )
}
