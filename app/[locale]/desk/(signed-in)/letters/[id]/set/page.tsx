import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listEmbassyCountries } from '@/features/letter-sets/list-embassy-countries'
import { readSetBoard } from '@/features/letter-sets/read-set-board'
import { SetBoardPage } from '@/features/letter-sets/web/set-board-page'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { DeskModelLetterHeader } from '@/features/model-letters/web/desk-model-letter-header'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letter-sets')
  return { title: t('name') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const { desk, campaign, letter } = await deskModelLetter(locale, id, 'see')
  const { context, organiser } = desk
  const visible = await loadModelLetter(context, organiser, 'seeLetters', id)
  const board = visible && (await readSetBoard(context, visible))
  return (
    <SetBoardPage
      head={<DeskModelLetterHeader letter={letter} current="set" />}
      modelLetterId={id}
      board={board}
      mayEdit={may(campaign.role, 'edit')}
      embassies={board ? await listEmbassyCountries(context, board.source.addressedState) : []}
      told={(await readQuery(searchParams)).told}
    />
  )
}
