import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskNewCampaign } from '@/features/campaigns/web/desk-new-campaign'
import { may } from '@/features/organisers/policy'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ problem?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.begin')
  return { title: t('campaign.title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { problem }] = await Promise.all([params, searchParams])
  const { organiser } = await requireDesk(locale)
  if (!organiser.teams.some((team) => may(team.role, 'edit'))) notFound()
  return <DeskNewCampaign organiser={organiser} problem={problem} />
}
