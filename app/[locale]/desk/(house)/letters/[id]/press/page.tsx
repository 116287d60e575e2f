import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadModelLetter } from '@/features/letters/load-model-letter'
import { DeskLetterHeader } from '@/features/letters/web/desk-letter-header'
import { may } from '@/features/organisers/policy'
import { PressPage } from '@/features/press/web/press-page'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('press')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const desk = await requireDesk(locale)
  const permitted = await loadModelLetter(desk.context, desk.organiser, 'seeLetters', id)
  const campaigns = await listDeskCampaigns(desk.context, desk.organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted?.campaignId)
  const letter = campaign?.letters.find((one) => one.id === permitted?.id)
  if (!permitted || !campaign || !letter) notFound()
  return (
    <PressPage
      head={<DeskLetterHeader letter={{ ...letter, campaign }} current="press" />}
      desk={desk}
      letter={permitted}
      sends={may(campaign.role, 'sendLetters')}
      demo={campaign.demo}
    />
  )
}
