import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { readCheck } from '@/features/cases/read-check'
import { CheckPage } from '@/features/cases/web/check-page'
import { loadModelLetter } from '@/features/letters/load-model-letter'
import { DeskLetterHeader } from '@/features/letters/web/desk-letter-header'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ told?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases')
  return { title: t('gateTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, searchParams])
  const { context, organiser } = await requireDesk(locale)
  const permitted = (await loadModelLetter(context, organiser, 'publish', id)) ?? notFound()
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted.campaignId)
  const letter = campaign?.letters.find((one) => one.id === permitted.id)
  if (!campaign || !letter) notFound()
  return (
    <CheckPage
      id={permitted.id}
      header={<DeskLetterHeader letter={{ ...letter, campaign }} current="check" />}
      view={await readCheck(context, permitted)}
      me={organiser.id}
      now={context.now}
      told={told}
    />
  )
}
