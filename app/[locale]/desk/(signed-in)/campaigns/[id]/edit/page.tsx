import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listAddressed } from '@/features/addressees/list-addressed'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskCampaignEditor } from '@/features/campaigns/web/desk-campaign-editor'
import { DeskCampaignHeader } from '@/features/campaigns/web/desk-campaign-header'
import { listProposals } from '@/features/texts/list-proposals'
import { requireDesk } from '@/server/session'
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
  const { context, organiser } = await requireDesk(locale)
  const editable = await loadCampaign(context, organiser, 'edit', id)
  const permitted = editable ?? (await loadCampaign(context, organiser, 'translate', id))
  const campaign = (await listDeskCampaigns(context, organiser, locale)).find((one) => one.id === permitted?.id)
  if (!permitted || !campaign) notFound()
  const initial = await readCampaign(context, permitted)
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="edit" />
      <div className="mt-8">
        <Words of={['campaigns.desk', 'texts']}>
          <DeskCampaignEditor
            id={permitted.id}
            initial={initial}
            translatesOnly={!editable}
            waiting={await listProposals(context, 'campaign', permitted)}
            states={await listAddressed(context, { locale, chosen: initial.addressedState })}
          />
        </Words>
      </div>
    </>
  )
}
