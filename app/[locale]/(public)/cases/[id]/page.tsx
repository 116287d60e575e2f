import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicCase } from '@/features/cases/web/public-case-loader'
import { PublicCasePage } from '@/features/cases/web/public-case-page'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { linkedPicture } from '@/features/pictures/web/linked-picture'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const [{ name, status, portrait }, { alternates, openGraph }] = await Promise.all([
    publicCase(id, locale),
    publicMetadata(),
  ])
  const t = await getTranslations('cases.statuses')
  const images = portrait ? { images: [linkedPicture(locale, portrait)] } : {}
  return { title: name.name, description: t(status), alternates, openGraph: { ...openGraph, ...images } }
}

export default async function CasePage({ params }: Props) {
  const { locale, id } = await params
  return <PublicCasePage person={await publicCase(id, locale)} />
}
