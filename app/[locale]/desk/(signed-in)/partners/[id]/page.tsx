import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { loadPartner } from '@/features/partners/load-partner'
import { readPartner } from '@/features/partners/read-partner'
import { DeskPartnerPage } from '@/features/partners/web/desk-partner-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('partners')
  return { title: t('kicker') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadPartner, 'see', id)
  const { slug, state, campaignId } = permitted
  const counts = may(campaign.role, 'seeSignatures')
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="partners" />
      <DeskPartnerPage
        {...{ id, campaignId, slug, state, told }}
        partner={await readPartner(desk.context, permitted, { counts })}
        edits={may(campaign.role, 'edit')}
        publishes={may(campaign.role, 'publish')}
        exports={may(campaign.role, 'export')}
      />
    </>
  )
}
