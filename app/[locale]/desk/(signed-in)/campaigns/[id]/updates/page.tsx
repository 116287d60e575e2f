import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { listDeskUpdates } from '@/features/updates/list-desk-updates'
import { DeskUpdatesPage } from '@/features/updates/web/desk-updates-page'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates.desk')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'see', id)
  const updates = await listDeskUpdates(desk.context, permitted, locale)
  const begins = may(campaign.role, 'edit') && campaign.state !== 'archived'
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="updates" />
      <DeskUpdatesPage campaign={campaign} updates={updates} begins={begins} />
    </>
  )
}
