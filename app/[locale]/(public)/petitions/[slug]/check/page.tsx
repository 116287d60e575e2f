import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import { CheckPage } from '@/features/receipts/web/check-page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { title } = await publicPetition(slug, locale)
  const t = await getTranslations('receipts.check')
  return { ...(await publicMetadata(locale)), title: t('pageTitle', { title }), description: t('lead') }
}

export default async function Check({ params }: Props) {
  const { locale, slug } = await params
  return <CheckPage petition={await publicPetition(slug, locale)} />
}
