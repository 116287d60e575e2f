import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { may } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { listReplies } from '@/features/replies/list-replies'
import { RepliesPage } from '@/features/replies/web/replies-page'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replies')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  const teams = await Promise.all(
    organiser.teams.map((team) => loadTeam(context, organiser, 'moderateReplies', team.id)),
  )
  const replies = await Promise.all(teams.flatMap((team) => (team ? [listReplies(context, team)] : [])))
  if (replies.length === 0) notFound()
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  return (
    <RepliesPage
      replies={replies.flat()}
      campaigns={campaigns
        .filter((one) => one.state !== 'archived' && may(one.role, 'moderateReplies'))
        .map(({ id, title }) => ({ id, title }))}
    />
  )
}
