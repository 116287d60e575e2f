import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OpenLinkPage } from '@/features/organisers/web/sign-in-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisers.signedOut')
  return { title: t('link.title'), robots: { index: false } }
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <OpenLinkPage token={token} />
}
