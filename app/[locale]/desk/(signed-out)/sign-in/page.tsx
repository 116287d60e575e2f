import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInPage } from '@/features/organisers/web/sign-in-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { enterDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisers.signedOut')
  return { title: t('signIn.title'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told }] = await Promise.all([params, readQuery(searchParams)])
  if (await enterDesk()) redirect(`/${locale}/desk`)
  return <SignInPage told={told} />
}
