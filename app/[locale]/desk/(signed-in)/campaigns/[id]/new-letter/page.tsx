import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskNewLetter } from '@/features/model-letters/web/desk-new-letter'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('model-letters.begin')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadCampaign(context, organiser, 'edit', id)
  const campaign = (await listDeskCampaigns(context, organiser, locale)).find((one) => one.id === permitted?.id)
  if (!permitted || !campaign || campaign.state === 'archived') notFound()
  const { originalLocale, addressedState } = await readCampaign(context, permitted)
  return <DeskNewLetter campaign={{ id: campaign.id, title: campaign.title, originalLocale, addressedState }} />
}
