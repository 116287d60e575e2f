import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationPage } from '@/features/organisers/web/invitation-page'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ told?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisers.signedOut')
  return { title: t('invitation.short'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ token }, { told }] = await Promise.all([params, searchParams])
  return <InvitationPage token={token} told={told} />
}
