import type { Metadata } from 'next'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskCampaignPage } from '@/features/campaigns/web/desk-campaign-page'
import { DeskCampaignPublishing } from '@/features/campaigns/web/desk-campaign-publishing'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

async function load({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'see', id)
  return { campaign, form: await readCampaign(desk.context, permitted) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { campaign } = await load(props)
  return { title: campaign.title }
}

export default async function Page(props: Props) {
  const { campaign, form } = await load(props)
  const { told } = await readQuery(props.searchParams)
  const publishing = may(campaign.role, 'publish') && <DeskCampaignPublishing campaign={campaign} form={form} />
  return <DeskCampaignPage campaign={campaign} told={told} publishing={publishing} />
}
