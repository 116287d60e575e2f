import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { nameIn } from '@/features/cases/fill-case'
import { listPeople } from '@/features/cases/queries'
import { isoDay } from '@/features/days'
import { listOffices } from '@/features/forms-of-address/list-offices'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { readModelLetter } from '@/features/model-letters/read-model-letter'
import { DeskLetterEditor } from '@/features/model-letters/web/desk-letter-editor'
import { DeskLetterHeader } from '@/features/model-letters/web/desk-letter-header'
import { listProposals } from '@/features/texts/list-proposals'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.tabs')
  return { title: t('text') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const editable = await loadModelLetter(context, organiser, 'edit', id)
  const permitted = editable ?? (await loadModelLetter(context, organiser, 'translate', id))
  if (!permitted) notFound()
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted.campaignId)
  const letter = campaign?.letters.find((one) => one.id === permitted.id)
  const seen = await loadCampaign(context, organiser, 'see', permitted.campaignId)
  if (!campaign || !letter || !seen) notFound()
  const { demands } = await readCampaign(context, seen)
  const team = await loadTeam(context, organiser, 'seeCases', permitted.teamId)
  const people = team ? await listPeople(context, team) : []
  const initial = await readModelLetter(context, permitted)
  return (
    <>
      <DeskLetterHeader letter={{ ...letter, campaign }} current="edit" />
      <div className="mt-8" data-accent={campaign.accent}>
        <DeskLetterEditor
          id={permitted.id}
          initial={initial}
          translatesOnly={!editable}
          waiting={await listProposals(context, 'model-letter', permitted)}
          cases={people.map((person) => ({ ...person, name: nameIn(person, locale) }))}
          offices={await listOffices(context, initial.addressedState, locale)}
          demands={demands.filter((demand) => demand.metOn === null).map((demand) => demand.texts)}
          today={isoDay(context.now)}
        />
      </div>
    </>
  )
}
