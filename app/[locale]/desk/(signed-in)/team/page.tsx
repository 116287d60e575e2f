import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { listActions } from '@/features/organisers/list-actions'
import { listAddresses, listMembers } from '@/features/organisers/list-members'
import { listInvitations } from '@/features/organisers/read-invitation'
import { TeamPage } from '@/features/organisers/web/team-page'
import { deskProfilePath } from '@/features/profiles/rules'
import { removalPath } from '@/features/removals/rules'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisers.team')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const id = query.team ?? organiser.teams[0]?.id ?? ''
  const [team, managed, erasing] = await Promise.all([
    loadTeam(context, organiser, 'see', id),
    loadTeam(context, organiser, 'manageTeam', id),
    loadTeam(context, organiser, 'erasePeople', id),
  ])
  if (!team) notFound()
  const owner = managed && {
    addresses: await listAddresses(context, managed),
    invitations: await listInvitations(context, managed),
    actions: await listActions(context, managed),
  }
  return (
    <TeamPage
      team={{ id: team.teamId, name: team.teamName }}
      teams={organiser.teams}
      me={organiser.id}
      members={await listMembers(context, team)}
      owner={owner}
      now={context.now}
      profile={deskProfilePath.one(locale, team.teamId)}
      removals={erasing ? removalPath.list(locale, team.teamId) : undefined}
      told={query.told}
    />
  )
}
