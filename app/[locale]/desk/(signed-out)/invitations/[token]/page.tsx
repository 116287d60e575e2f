import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationPage } from '@/features/organisers/web/invitation-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ token: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisers.signedOut')
  return { title: t('invitation.short'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ token }, { told }] = await Promise.all([params, readQuery(searchParams)])
  return <InvitationPage token={token} told={told} />
}
