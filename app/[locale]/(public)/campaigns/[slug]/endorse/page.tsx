import type { Metadata } from 'next'
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
  return endorseMetadata('campaign', (await searchParams).sent)
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, slug }, { sent }] = await Promise.all([params, searchParams])
  const campaign = await endorsedCampaign(slug, locale)
  const laws = await legalTexts(locale)
  return (
    <EndorsePage
      thing={campaign}
      way="campaign"
      sent={sent === 'yes'}
      laws={laws}
      legal={<LegalTexts texts={laws} />}
    />
  )
}
