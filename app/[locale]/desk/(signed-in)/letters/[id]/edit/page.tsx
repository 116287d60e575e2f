import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { nameIn } from '@/features/cases/fill-case'
import { listPeople } from '@/features/cases/list-cases'
import { isoDay } from '@/features/days'
import { DuplicateBox } from '@/features/duplicates/web/duplicate-box'
import { listOffices } from '@/features/forms-of-address/list-offices'
import { readModelLetter } from '@/features/model-letters/read-model-letter'
import { DeskModelLetterEditor } from '@/features/model-letters/web/desk-model-letter-editor'
import { DeskModelLetterHeader } from '@/features/model-letters/web/desk-model-letter-header'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'
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
  const { desk, permitted, campaign, letter } = await deskModelLetter(locale, id, 'translate')
  const { context, organiser } = desk
  const [initial, waiting, seen, team] = await Promise.all([
    readModelLetter(context, permitted),
    listProposals(context, 'model-letter', permitted),
    loadCampaign(context, organiser, 'see', permitted.campaignId),
    loadTeam(context, organiser, 'seeCases', permitted.teamId),
  ])
  if (!seen) notFound()
  const [{ demands }, people, offices] = await Promise.all([
    readCampaign(context, seen),
    team ? listPeople(context, team) : [],
    listOffices(context, initial.addressedState, locale),
  ])
  return (
    <>
      <DeskModelLetterHeader letter={letter} current="edit" />
      <div className="mt-8" data-accent={campaign.accent}>
        <Words of={['model-letters', 'texts']}>
          <DeskModelLetterEditor
            id={permitted.id}
            initial={initial}
            translatesOnly={!may(campaign.role, 'edit')}
            waiting={waiting}
            cases={people.map((person) => ({ ...person, name: nameIn(person, locale) }))}
            offices={offices}
            demands={demands.filter((demand) => demand.metOn === null).map((demand) => demand.texts)}
            today={isoDay(context.now)}
          />
        </Words>
      </div>
      {may(campaign.role, 'edit') && <DuplicateBox noun="model-letter" id={permitted.id} />}
    </>
  )
}
