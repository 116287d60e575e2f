import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { readProfile } from '@/features/profiles/read-profile'
import { DeskProfilePage } from '@/features/profiles/web/desk-profile-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profiles.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const [team, publishes] = await Promise.all([
    loadTeam(context, organiser, 'see', id),
    loadTeam(context, organiser, 'publish', id),
  ])
  if (!team) notFound()
  return (
    <DeskProfilePage team={team} profile={await readProfile(context, team)} edits={publishes !== null} told={told} />
  )
}
