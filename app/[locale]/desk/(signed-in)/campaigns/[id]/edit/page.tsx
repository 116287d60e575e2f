import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listAddressed } from '@/features/addressees/list-addressed'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskCampaignEditor } from '@/features/campaigns/web/desk-campaign-editor'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { DuplicateBox } from '@/features/duplicates/web/duplicate-box'
import { listProposals } from '@/features/texts/list-proposals'
import { openCampaignPage } from '@/server/campaign-page'
import { Words } from '@/ui/words'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('campaignText') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'translate', id)
  const initial = await readCampaign(desk.context, permitted)
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="edit" />
      <div className="mt-8">
        <Words of={['campaigns.desk', 'texts', 'pictures.desk']}>
          <DeskCampaignEditor
            id={permitted.id}
            teamId={permitted.teamId}
            initial={initial}
            translatesOnly={!may(campaign.role, 'edit')}
            waiting={await listProposals(desk.context, 'campaign', permitted)}
            states={await listAddressed(desk.context, { locale, chosen: initial.addressedState })}
          />
        </Words>
      </div>
      {may(campaign.role, 'beginCampaigns') && <DuplicateBox noun="campaign" id={permitted.id} />}
    </>
  )
}
