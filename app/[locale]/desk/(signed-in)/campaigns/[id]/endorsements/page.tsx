import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { listEndorsements } from '@/features/endorsements/list-endorsements'
import { readResolutionModels } from '@/features/endorsements/read-resolution-models'
import { endorsementFilter } from '@/features/endorsements/schema'
import { DeskEndorsementsPage } from '@/features/endorsements/web/desk-endorsements-page'
import { ResolutionModels } from '@/features/endorsements/web/resolution-models'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('endorsements.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const query = await readQuery(searchParams)
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'seeSignatures', id)
  const filter = endorsementFilter(query)
  const [list, models] = await Promise.all([
    listEndorsements(desk.context, { kind: 'campaign', thing: permitted }, filter),
    readResolutionModels(desk.context, permitted, locale),
  ])
  const edits = may(campaign.role, 'edit')
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="endorsements" />
      <DeskEndorsementsPage
        endorsed={{ kind: 'campaign', id }}
        letters={models.letters}
        list={list}
        filter={filter}
        edits={edits}
        moderates={may(campaign.role, 'hideNames')}
        told={query.told}
      >
        <ResolutionModels campaign={permitted} models={models} edits={edits} />
      </DeskEndorsementsPage>
    </>
  )
}
