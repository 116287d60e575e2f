import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { readProposalRulesOf } from '@/features/public-proposals/save-proposal-rules'
import { DeskProposalRulesPage } from '@/features/public-proposals/web/desk-proposal-rules-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public-proposals.desk.rules')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const teams = organiser.teams.filter(({ role }) => may(role, 'edit'))
  if (teams.length === 0) notFound()
  const ruled = await Promise.all(
    teams.map(async ({ id, name }) => ({ id, name, rules: await readProposalRulesOf(context, { teamId: id }) })),
  )
  return <DeskProposalRulesPage teams={ruled} told={told} />
}
