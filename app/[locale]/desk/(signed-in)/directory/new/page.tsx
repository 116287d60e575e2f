import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { editedDirectory } from '@/features/entries/web/entry-loaders'
import { NewEntryPage } from '@/features/entries/web/new-entry-page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entries.new')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  await editedDirectory(locale)
  return <NewEntryPage />
}
