import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckMailboxPage } from '@/features/organisers/web/sign-in-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisers.signedOut')
  return { title: t('check.title'), robots: { index: false } }
}

export default async function Page({ searchParams }: { searchParams: Promise<{ told?: string }> }) {
  return <CheckMailboxPage told={(await searchParams).told} />
}
