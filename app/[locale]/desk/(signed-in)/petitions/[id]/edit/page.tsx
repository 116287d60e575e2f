import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { listOffices } from '@/features/forms-of-address/list-offices'
import { loadPetition } from '@/features/petitions/load-petition'
import { isSigned, readPetition } from '@/features/petitions/read-petition'
import { DeskPetitionEditor } from '@/features/petitions/web/desk-petition-editor'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { listProposals } from '@/features/texts/list-proposals'
import { requireDesk } from '@/server/session'
import { Words } from '@/ui/words'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('text') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const editable = await loadPetition(context, organiser, 'edit', id)
  const permitted = editable ?? (await loadPetition(context, organiser, 'translate', id))
  if (!permitted) notFound()
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted.campaignId)
  const petition = campaign?.petitions.find((one) => one.id === permitted.id)
  const seen = await loadCampaign(context, organiser, 'see', permitted.campaignId)
  if (!campaign || !petition || !seen) notFound()
  const { addressedState } = await readCampaign(context, seen)
  return (
    <>
      <DeskPetitionHeader petition={{ ...petition, campaign }} current="edit" />
      <div className="mt-8" data-accent={campaign.accent}>
        <Words of={['petitions.desk', 'texts']}>
          <DeskPetitionEditor
            id={permitted.id}
            state={permitted.state}
            signed={await isSigned(context, permitted)}
            initial={await readPetition(context, permitted)}
            translatesOnly={!editable}
            waiting={await listProposals(context, 'petition', permitted)}
            offices={await listOffices(context, addressedState, locale)}
          />
        </Words>
      </div>
    </>
  )
}
