import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { entryToCorrect } from '@/features/corrections/web/correct-loaders'
import { ThanksPage } from '@/features/corrections/web/thanks-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections.thanks')
  return { title: t('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { id } = await params
  await entryToCorrect(id)
  return <ThanksPage id={id} />
}
