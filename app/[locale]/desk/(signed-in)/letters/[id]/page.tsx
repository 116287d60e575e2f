import type { Metadata } from 'next'
import { may } from '@/features/access/policy'
import { readReach } from '@/features/addressees/count-missions'
import { findEmptyPlaces } from '@/features/cases/find-empty-places'
import { readCaseInLetter } from '@/features/cases/read-case-in-letter'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { countLetters } from '@/features/letters/count-letters'
import { listLetters } from '@/features/letters/list-letters'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { readModelLetter } from '@/features/model-letters/read-model-letter'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'
import { DeskModelLetterSteps } from '@/features/model-letters/web/desk-model-letter-steps'
import { DeskModelLettersPage } from '@/features/model-letters/web/desk-model-letters-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

async function load({ params }: Props) {
  const { locale, id } = await params
  return { locale, ...(await deskModelLetter(locale, id, 'see')) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).letter.title }
}

export default async function Page(props: Props) {
  const { desk, campaign, permitted, letter } = await load(props)
  const { context, organiser } = desk
  const form = await readModelLetter(context, permitted)
  const visible = await loadModelLetter(context, organiser, 'seeLetters', letter.id)
  const gate = await readHarmGate(context, permitted.id)
  const person = form.caseId ? await readCaseInLetter(context, form.caseId) : undefined
  const places = findEmptyPlaces(form.translations, person)
  const reach = await readReach(context, form.addressedState, { home: false })
  return (
    <DeskModelLettersPage
      letter={letter}
      addressedState={form.addressedState}
      seen={
        visible && {
          groups: await listLetters(context, visible),
          numbers: (await countLetters(context, organiser)).get(letter.id),
        }
      }
      told={(await readQuery(props.searchParams)).told}
      steps={
        may(campaign.role, 'publish') && (
          <DeskModelLetterSteps letter={letter} form={form} gate={gate} places={places} reach={reach} />
        )
      }
    />
  )
}
