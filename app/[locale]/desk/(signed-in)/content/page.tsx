import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { listContentImports } from '@/features/content/read-content-import'
import { DeskContentPage } from '@/features/content/web/desk-content-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const loaded = await Promise.all(organiser.teams.map(({ id }) => loadTeam(context, organiser, 'edit', id)))
  const teams = loaded.filter((team) => team !== null)
  if (teams.length === 0) notFound()
  return <DeskContentPage teams={teams} imports={await listContentImports(context, teams)} told={told} />
}
