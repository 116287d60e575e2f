import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaignShowing } from '@/features/campaigns/read-showing'
import { DeskCampaignShowing } from '@/features/campaigns/web/desk-campaign-showing'
import { listPeopleToShow } from '@/features/cases/list-shown'
import { ShownPeopleForm } from '@/features/cases/web/shown-people-form'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('campaigns.desk.showing')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'see', id)
  const showing = await readCampaignShowing(desk.context, permitted)
  const people = await listPeopleToShow(desk.context, { campaignId: id, teamId: permitted.teamId })
  const edits = may(campaign.role, 'edit')
  return (
    <DeskCampaignShowing
      {...{ campaign, showing, told }}
      people={<ShownPeopleForm campaignId={id} people={people} edits={edits} />}
    />
  )
}
