import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskCampaignPage } from '@/features/campaigns/web/desk-campaign-page'
import { DeskCampaignPublishing } from '@/features/campaigns/web/desk-campaign-publishing'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ told?: string }>
}

async function load({ params }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadCampaign(context, organiser, 'see', id)
  const campaign = (await listDeskCampaigns(context, organiser, locale)).find((one) => one.id === permitted?.id)
  if (!permitted || !campaign) notFound()
  return { campaign, form: await readCampaign(context, permitted) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { campaign } = await load(props)
  return { title: campaign.title }
}

export default async function Page(props: Props) {
  const { campaign, form } = await load(props)
  const { told } = await props.searchParams
  const publishing = may(campaign.role, 'publish') && <DeskCampaignPublishing campaign={campaign} form={form} />
  return <DeskCampaignPage campaign={campaign} told={told} publishing={publishing} />
}
