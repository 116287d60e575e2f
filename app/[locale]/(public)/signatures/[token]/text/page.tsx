import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import { ownSignature } from '@/features/signatures/web/link-loaders'
import { OwnTextPage } from '@/features/versions/web/own-text-page'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('versions.own')
  return { title: t('title'), robots: 'noindex' }
}

export default async function OwnText({ params }: Props) {
  const { locale, token } = await params
  const signature = await ownSignature(token)
  const { campaign } = await publicPetition(signature.petition.slug, locale)
  return <OwnTextPage token={token} signature={signature} accent={campaign.accent} />
}
