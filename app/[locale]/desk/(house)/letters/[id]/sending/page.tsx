import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { listQueues } from '@/features/letters/list-queues'
import { loadModelLetter } from '@/features/letters/load-model-letter'
import { readSending } from '@/features/letters/read-sending'
import { DeskLetterHeader } from '@/features/letters/web/desk-letter-header'
import { DeskSendingPage } from '@/features/letters/web/desk-sending-page'
import { may } from '@/features/organisers/policy'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ told?: string; count?: string; language?: string; country?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sending')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadModelLetter(context, organiser, 'seeLetters', id)
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted?.campaignId)
  const letter = campaign?.letters.find((one) => one.id === permitted?.id)
  if (!permitted || !campaign || !letter) notFound()
  const [settings, queues] = await Promise.all([readSending(context, permitted), listQueues(context, permitted)])
  return (
    <DeskSendingPage
      head={<DeskLetterHeader letter={{ ...letter, campaign }} current="sending" />}
      id={permitted.id}
      settings={settings}
      queues={queues}
      email={organiser.email}
      edits={may(campaign.role, 'edit')}
      sends={may(campaign.role, 'sendLetters')}
      now={context.now}
      asked={await searchParams}
    />
  )
}
