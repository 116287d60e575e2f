import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listOffices } from '@/features/addressees/list-offices'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { emptyPlaces } from '@/features/cases/check-places'
import { readCaseInLetter } from '@/features/cases/queries'
import { readGate } from '@/features/cases/read-gate'
import { countLetters } from '@/features/letters/count-letters'
import { listLetters } from '@/features/letters/list-letters'
import { loadModelLetter } from '@/features/letters/load-model-letter'
import { readModelLetter } from '@/features/letters/read-model-letter'
import { DeskLetterSteps } from '@/features/letters/web/desk-letter-steps'
import { DeskLettersPage } from '@/features/letters/web/desk-letters-page'
import { may } from '@/features/organisers/policy'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ told?: string }>
}

async function load({ params }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadModelLetter(context, organiser, 'see', id)
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted?.campaignId)
  const letter = campaign?.letters.find((one) => one.id === permitted?.id)
  if (!permitted || !campaign || !letter) notFound()
  return { locale, context, organiser, campaign, permitted, letter: { ...letter, campaign } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).letter.title }
}

export default async function Page(props: Props) {
  const { locale, context, organiser, campaign, permitted, letter } = await load(props)
  const form = await readModelLetter(context, permitted)
  const visible = await loadModelLetter(context, organiser, 'seeLetters', letter.id)
  const gate = await readGate(context, permitted.id)
  const person = form.caseId ? await readCaseInLetter(context, form.caseId) : undefined
  const places = emptyPlaces(form.translations, person)
  const offices = await listOffices(context, form.addressedState, locale)
  return (
    <DeskLettersPage
      letter={letter}
      addressedState={form.addressedState}
      seen={
        visible && {
          groups: await listLetters(context, visible),
          numbers: (await countLetters(context, organiser)).get(letter.id),
        }
      }
      told={(await props.searchParams).told}
      steps={
        may(campaign.role, 'publish') && (
          <DeskLetterSteps letter={letter} form={form} gate={gate} places={places} offices={offices.length} />
        )
      }
    />
  )
}
