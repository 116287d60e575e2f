import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { listDeskPartners } from '@/features/partners/list-desk-partners'
import { DeskPartnersPage } from '@/features/partners/web/desk-partners-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('partners.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'see', id)
  const edits = may(campaign.role, 'edit') && campaign.state !== 'archived'
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="partners" />
      <DeskPartnersPage
        campaignId={id}
        partners={await listDeskPartners(desk.context, permitted)}
        edits={edits}
        told={told}
      />
    </>
  )
}
