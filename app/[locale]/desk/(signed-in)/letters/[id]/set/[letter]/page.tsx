import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '@/features/access/policy'
import { DeskCopies } from '@/features/copies/web/desk-copies'
import { DeskDeliveries } from '@/features/deliveries/web/desk-deliveries'
import { DeskKit } from '@/features/kits/web/desk-kit'
import { readSetLetter } from '@/features/letter-sets/read-set-letter'
import { isLetterOpen } from '@/features/letter-sets/rules'
import { showLetter } from '@/features/letter-sets/show-letter'
import { MailChannel } from '@/features/letter-sets/web/mail-channel'
import { SetLetterChanges } from '@/features/letter-sets/web/set-letter-changes'
import { SetLetterFacts } from '@/features/letter-sets/web/set-letter-facts'
import { SetLetterHead } from '@/features/letter-sets/web/set-letter-head'
import { SetLetterPage } from '@/features/letter-sets/web/set-letter-page'
import { SetLetterSettings } from '@/features/letter-sets/web/set-letter-settings'
import { SetLetterSteps } from '@/features/letter-sets/web/set-letter-steps'
import { SetLetterText } from '@/features/letter-sets/web/set-letter-text'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { direction } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { LetterReplies } from '@/features/replies/web/letter-replies'
import { DeskSignatories } from '@/features/signatories/web/desk-signatories'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { toldIn } from '@/features/texts/told'
import { requireDesk } from '@/server/session'
import { LetterSheet } from '@/ui/letter-sheet'

interface Props {
  params: Promise<{ locale: string; id: string; letter: string }>
  searchParams: PageQuery
}

async function load({ params }: Props) {
  const { locale, id, letter } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadSetLetter(context, organiser, 'seeLetters', letter)
  if (permitted?.modelLetterId !== id) notFound()
  const role = organiser.teams.find((team) => team.id === permitted.teamId)?.role
  const mayEdit = role !== undefined && may(role, 'edit')
  const maySend = role !== undefined && may(role, 'sendLetters')
  return { locale, context, organiser, permitted, mayEdit, maySend }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, permitted } = await load(props)
  return { title: countryName(permitted.country, locale) }
}

export default async function Page(props: Props) {
  const { context, organiser, permitted, mayEdit, maySend } = await load(props)
  const letter = await readSetLetter(context, permitted)
  const { told } = await readQuery(props.searchParams)
  const [kit, mail, copies] = ['kit', 'mail', 'copies'].map((part) => toldIn(part, told))
  return (
    <SetLetterPage
      state={letter.state}
      unfolded={kit !== undefined || (isLetterOpen(letter.state) && mail !== undefined)}
      head={<SetLetterHead letter={letter} told={told} />}
      steps={<SetLetterSteps letter={letter} mayEdit={mayEdit} maySend={maySend} />}
      facts={
        <>
          <SetLetterFacts letter={letter} slug={permitted.slug} />
          <SetLetterSettings letter={letter} mayEdit={mayEdit} />
        </>
      }
      changes={<SetLetterChanges letter={letter} />}
      deliveries={<DeskDeliveries desk={{ context, organiser }} letterId={permitted.id} />}
      signatories={<DeskSignatories desk={{ context, organiser }} letter={permitted} />}
      channels={<MailChannel desk={{ context, organiser }} letter={permitted} told={mail} />}
      kit={<DeskKit desk={{ context, organiser }} letter={permitted} shown={showLetter(letter)} told={kit} />}
      copies={<DeskCopies desk={{ context, organiser }} letter={permitted} told={copies} />}
      replies={<LetterReplies desk={{ context, organiser }} letter={permitted} reference={letter.reference} />}
      text={
        <SetLetterText letter={letter}>
          <LetterSheet letter={showLetter(letter)} dir={direction(showLetter(letter).locale)} />
        </SetLetterText>
      }
    />
  )
}
