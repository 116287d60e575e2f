import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { listAnniversaries } from '@/features/events/list-anniversaries'
import { listDeskEvents } from '@/features/events/list-desk-events'
import { DeskEventsPage } from '@/features/events/web/desk-events-page'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('events.desk')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'see', id)
  const events = await listDeskEvents(desk.context, permitted, locale)
  const begins = may(campaign.role, 'edit') && campaign.state !== 'archived'
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="events" />
      <DeskEventsPage
        campaign={campaign}
        events={events}
        anniversaries={await listAnniversaries(desk.context, permitted, locale)}
        begins={begins}
      />
    </>
  )
}
