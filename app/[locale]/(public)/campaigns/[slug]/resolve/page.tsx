import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { endorseMetadata } from '@/features/endorsements/web/endorse-metadata'
import { EndorsePage } from '@/features/endorsements/web/endorse-page'
import { endorsedCampaign } from '@/features/endorsements/web/endorsement-loaders'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ sent?: string | string[] }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return endorseMetadata('resolve', (await searchParams).sent)
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, slug }, { sent }] = await Promise.all([params, searchParams])
  const campaign = await endorsedCampaign(slug, locale)
  if (!campaign.resolution) notFound()
  const laws = await legalTexts(locale)
  return (
    <EndorsePage
      thing={campaign}
      way="resolve"
      resolution={campaign.resolution}
      sent={sent === 'yes'}
      laws={laws}
      legal={<LegalTexts texts={laws} />}
    />
  )
}
