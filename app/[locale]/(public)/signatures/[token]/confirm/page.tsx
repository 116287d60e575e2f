import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readConfirmLink } from '@/features/signatures/queries'
import { ConfirmPage } from '@/features/signatures/web/confirm-page'
import { webContext } from '@/server/context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('confirm')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Confirm({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await readConfirmLink(webContext(), token)
  if (!link) notFound()
  return <ConfirmPage token={token} link={link} />
}
