import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DuplicateBox } from '@/features/duplicates/web/duplicate-box'
import { listOffices } from '@/features/forms-of-address/list-offices'
import { isAnswered, isSigned, readPetition } from '@/features/petitions/read-petition'
import { DeskPetitionEditor } from '@/features/petitions/web/desk-petition-editor'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { listProposals } from '@/features/texts/list-proposals'
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
  const { desk, permitted, campaign, petition } = await deskPetition(locale, id, 'translate')
  const { context, organiser } = desk
  const seen = (await loadCampaign(context, organiser, 'see', permitted.campaignId)) ?? notFound()
  const { addressedState } = await readCampaign(context, seen)
  return (
    <>
      <DeskPetitionHeader petition={petition} current="edit" />
      <div className="mt-8" data-accent={campaign.accent}>
        <Words
          of={['petitions', 'pledges.kinds', 'questions.desk', 'signatures.readers', 'signatures.shares', 'texts']}
        >
          <DeskPetitionEditor
            id={permitted.id}
            state={permitted.state}
            signed={await isSigned(context, permitted)}
            answered={await isAnswered(context, permitted.id)}
            initial={await readPetition(context, permitted)}
            translatesOnly={!may(campaign.role, 'edit')}
            waiting={await listProposals(context, 'petition', permitted)}
            offices={await listOffices(context, addressedState, locale)}
          />
        </Words>
      </div>
      {may(campaign.role, 'edit') && <DuplicateBox noun="petition" id={permitted.id} />}
    </>
  )
}
