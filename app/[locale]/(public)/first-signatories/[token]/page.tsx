import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { firstInvitation } from '@/features/first-signatories/web/first-loaders'
import { OwnFirstSignatoryPage } from '@/features/first-signatories/web/own-page'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('first-signatories.own')
  return { title: t('pageTitle'), robots: 'noindex' }
}

export default async function FirstSignatory({ params, searchParams }: Props) {
  const [{ locale, token }, { saved }] = await Promise.all([params, searchParams])
  const invitation = await firstInvitation(token, locale)
  return <OwnFirstSignatoryPage token={token} invitation={invitation} saved={saved === 'yes'} />
}
