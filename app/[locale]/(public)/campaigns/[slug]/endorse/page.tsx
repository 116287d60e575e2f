import type { Metadata } from 'next'

import { getTranslations } from 'next-intl/server'
import { EndorsePage } from '@/features/endorsements/web/endorse-page'
import { endorsedCampaign } from '@/features/endorsements/web/endorsement-loaders'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ sent?: string | string[] }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { sent } = await searchParams
  const t = await getTranslations('endorsements')
  const title = sent === 'yes' ? t('sent.title') : t('forms.campaign.title')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('form.errorTitle', { title }) : title, robots: 'noindex' }
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
