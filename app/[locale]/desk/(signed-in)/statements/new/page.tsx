import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { DeskNewStatement } from '@/features/statements/web/desk-new-statement'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statements.desk.begin')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  if (!organiser.teams.some((team) => may(team.role, 'edit'))) notFound()
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  return <DeskNewStatement organiser={organiser} campaigns={campaigns} />
}
