import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readOwnSignature } from '@/features/signatures/queries'
import { OwnPage } from '@/features/signatures/web/own-page'
import { webContext } from '@/server/context'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ confirmed?: string; saved?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('own')
  return { title: t('title'), robots: 'noindex' }
}

export default async function OwnSignature({ params, searchParams }: Props) {
  const [{ token }, { confirmed, saved }] = await Promise.all([params, searchParams])
  const signature = await readOwnSignature(webContext(), token)
  if (!signature) notFound()
  return <OwnPage token={token} signature={signature} news={confirmed ? 'confirmed' : saved ? 'saved' : undefined} />
}
