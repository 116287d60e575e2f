import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownEndorsement } from '@/features/endorsements/web/endorsement-loaders'
import { OwnEndorsementPage } from '@/features/endorsements/web/own-page'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('endorsements.own')
  return { title: t('kicker'), robots: 'noindex' }
}

export default async function OwnEndorsement({ params, searchParams }: Props) {
  const [{ locale, token }, { saved }] = await Promise.all([params, searchParams])
  const what = ({ yes: 'shown', officer: 'officer' } as const)[String(saved) as 'yes' | 'officer']
  const endorsement = await ownEndorsement(token)
  const laws = await legalTexts(locale)
  const legal = <LegalTexts texts={laws} />
  return <OwnEndorsementPage token={token} endorsement={endorsement} saved={what} laws={laws} legal={legal} />
}
