import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { isAlone } from '@/features/exports/list-exports'
import { AskPage } from '@/features/exports/web/ask-page'
import { namePartners } from '@/features/partners/name-partners'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports.ask')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { kind, partner }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'export', id)
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="export" />
      <AskPage
        about={{ kind: 'campaign', id }}
        asked={kind}
        alone={await isAlone(desk.context, permitted)}
        partners={await namePartners(desk.context, id)}
        partner={partner}
      />
    </>
  )
}
