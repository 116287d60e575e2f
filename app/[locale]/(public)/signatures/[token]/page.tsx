import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SharePage } from '@/features/frame/web/share-page'
import { nextLetter } from '@/features/letters/web/letter-loaders'
import { WriteNextLetter } from '@/features/letters/web/next-letter'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { ownSignature } from '@/features/signatures/web/link-loaders'
import { type NextAct, NextActs } from '@/features/signatures/web/next-acts'
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
  const petition = await publicPetition(signature.petition.slug, locale)
  const change = (['display', 'news', 'correct'] as const).find((one) => one === saved)
  const news = confirmed ? 'confirmed' : change
  const acts = await nextActs(signature, petition)
  const next = <NextActs acts={acts} open={confirmed ? acts[0]?.id : undefined} />
  return <OwnPage token={token} signature={signature} news={news} next={next} />
}

/** What a signer can do next: write where one letter counts most, then tell others. */
async function nextActs({ country }: OwnSignatureView, petition: PublicPetition): Promise<NextAct[]> {
  const [locale, t] = [await getLocale(), await getTranslations()]
  const { slug, title, campaign } = petition
  const letter = await nextLetter(campaign.id, country, locale)
  const write = letter && {
    id: 'write',
    title: t('letters.next.title'),
    content: <WriteNextLetter letter={letter} country={country} />,
  }
  const share = <SharePage title={title} path={`/petitions/${slug}`} bare />
  return [...(write ? [write] : []), { id: 'pass-on', title: t('frame.share.title'), content: share }]
}
