import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import { CountPage } from '@/features/receipts/web/count-page'
import { VersionChanges } from '@/features/versions/web/version-changes'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { title } = await publicPetition(slug, locale)
  const t = await getTranslations('receipts.count')
  return { ...(await publicMetadata(locale)), title: t('pageTitle', { title }), description: t('lead') }
}

export default async function Count({ params }: Props) {
  const { locale, slug } = await params
  const petition = await publicPetition(slug, locale)
  return (
    <CountPage petition={petition} changes={(version) => <VersionChanges petition={petition} version={version} />} />
  )
}
