import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { listEmbassyCountries } from '@/features/letter-sets/list-embassies'
import { readSetBoard } from '@/features/letter-sets/read-set-board'
import { SetBoardPage } from '@/features/letter-sets/web/set-board-page'
import { loadModelLetter } from '@/features/letters/load-model-letter'
import { DeskLetterHeader } from '@/features/letters/web/desk-letter-header'
import { may } from '@/features/organisers/policy'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ told?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letterSet')
  return { title: t('name') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadModelLetter(context, organiser, 'see', id)
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted?.campaignId)
  const letter = campaign?.letters.find((one) => one.id === permitted?.id)
  if (!permitted || !campaign || !letter) notFound()
  const visible = await loadModelLetter(context, organiser, 'seeLetters', id)
  const board = visible && (await readSetBoard(context, visible))
  return (
    <SetBoardPage
      head={<DeskLetterHeader letter={{ ...letter, campaign }} current="set" />}
      modelLetterId={id}
      board={board}
      mayEdit={may(campaign.role, 'edit')}
      embassies={board ? await listEmbassyCountries(context, board.source.addressedState) : []}
      told={(await searchParams).told}
    />
  )
}
