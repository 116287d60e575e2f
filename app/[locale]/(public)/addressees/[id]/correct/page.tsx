import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { entryToCorrect } from '@/features/corrections/web/correct-loaders'
import { CorrectPage } from '@/features/corrections/web/correct-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections.form')
  return { title: t('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { id } = await params
  return <CorrectPage id={id} entry={await entryToCorrect(id)} />
}
