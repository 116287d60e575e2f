import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AboutPage } from '@/features/profiles/web/about-page'
import { publicProfiles } from '@/features/profiles/web/profile-loader'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profiles.about')
  return { title: t('title'), description: t('lead') }
}

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  return <AboutPage profiles={await publicProfiles(locale)} />
}
