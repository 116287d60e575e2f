import type { Metadata } from 'next'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskCampaignPage } from '@/features/campaigns/web/desk-campaign-page'
import { DeskCampaignPublishing } from '@/features/campaigns/web/desk-campaign-publishing'
import { listLocalCopies } from '@/features/local-copies/list-local-copies'
import { DeskLocalCopiesSection } from '@/features/local-copies/web/desk-local-copies'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

async function load({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'see', id)
  const [form, local] = await Promise.all([
    readCampaign(desk.context, permitted),
    listLocalCopies(desk.context, permitted, locale),
  ])
  return { campaign, form, local }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { campaign } = await load(props)
  return { title: campaign.title }
}

export default async function Page(props: Props) {
  const { campaign, form, local } = await load(props)
  const { told } = await readQuery(props.searchParams)
  const publishing = may(campaign.role, 'publish') && <DeskCampaignPublishing campaign={campaign} form={form} />
  const begins = may(campaign.role, 'manageTeam') && (campaign.state === 'draft' || campaign.state === 'published')
  return (
    <DeskCampaignPage
      {...{ campaign, told, publishing }}
      local={<DeskLocalCopiesSection campaignId={campaign.id} {...{ local, begins, told }} />}
    />
  )
}
