import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import { CheckInboxPage } from '@/features/signatures/web/check-inbox-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signatures.inbox')
  return { title: t('title'), robots: 'noindex' }
}

export default async function CheckYourInbox({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params
  const petition = await publicPetition(slug, locale)
  return <CheckInboxPage petitionId={petition.id} again={`/${locale}/petitions/${slug}#sign`} />
}
