import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SharePage } from '@/features/frame/web/share-page'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import { ownSignature } from '@/features/signatures/web/link-loaders'
import { OwnPage } from '@/features/signatures/web/own-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signatures.own')
  return { title: t('title'), robots: 'noindex' }
}

export default async function OwnSignature({ params, searchParams }: Props) {
  const [{ locale, token }, { confirmed, saved }] = await Promise.all([params, readQuery(searchParams)])
  const signature = await ownSignature(token)
  const { title } = await publicPetition(signature.petition.slug, locale)
  const share = <SharePage title={title} path={`/petitions/${signature.petition.slug}`} />
  const change = (['display', 'news', 'correct'] as const).find((one) => one === saved)
  const news = confirmed ? 'confirmed' : change
  return <OwnPage token={token} signature={signature} news={news} share={share} />
}
