import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SourcesPage } from '@/features/addressees/web/sources-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('addressees.credits')
  return { title: t('title'), description: t('lead') }
}

export default function Page() {
  return <SourcesPage />
}
