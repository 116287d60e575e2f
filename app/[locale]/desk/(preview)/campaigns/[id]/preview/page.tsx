import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { DeskCampaignPreview } from '@/features/campaigns/web/desk-campaign-preview'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ language?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('preview'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { language }] = await Promise.all([params, searchParams])
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadCampaign(context, organiser, 'see', id)
  const campaign = (await listDeskCampaigns(context, organiser, locale)).find((one) => one.id === permitted?.id)
  if (!permitted || !campaign) notFound()
  return <DeskCampaignPreview campaign={campaign} form={await readCampaign(context, permitted)} language={language} />
}
