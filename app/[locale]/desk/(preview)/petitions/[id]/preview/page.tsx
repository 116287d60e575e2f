import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { publicDemand } from '@/features/campaigns/read-public-campaign'
import { loadPetition } from '@/features/petitions/load-petition'
import { readOffice } from '@/features/petitions/read-office'
import { readPetition } from '@/features/petitions/read-petition'
import { DeskPetitionPreview } from '@/features/petitions/web/desk-petition-preview'
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
  const permitted = await loadPetition(context, organiser, 'see', id)
  if (!permitted) notFound()
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted.campaignId)
  const petition = campaign?.petitions.find((one) => one.id === permitted.id)
  const seen = await loadCampaign(context, organiser, 'see', permitted.campaignId)
  if (!campaign || !petition || !seen) notFound()
  const { demands, originalLocale } = await readCampaign(context, seen)
  const form = await readPetition(context, permitted)
  return (
    <DeskPetitionPreview
      petition={{
        ...petition,
        campaign,
        addressee: await readOffice(context, form.addresseeId, locale),
        demands: demands.map(({ metOn, texts }) =>
          publicDemand(
            { metOn: metOn ? new Date(metOn) : null, translations: texts },
            language ?? locale,
            originalLocale,
          ),
        ),
      }}
      form={form}
      language={language}
    />
  )
}
