import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { DeskNewCampaign } from '@/features/campaigns/web/desk-new-campaign'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('campaigns.desk.begin')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  const { organiser } = await requireDesk(locale)
  if (!organiser.teams.some((team) => may(team.role, 'beginCampaigns'))) notFound()
  return <DeskNewCampaign organiser={organiser} />
}
