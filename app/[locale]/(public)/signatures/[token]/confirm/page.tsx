import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConfirmPage } from '@/features/signatures/web/confirm-page'
import { signatureConfirmLink } from '@/features/signatures/web/link-loaders'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signatures.confirm')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Confirm({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <ConfirmPage token={token} link={await signatureConfirmLink(token)} />
}
