import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckMailboxPage } from '@/features/organisers/web/sign-in-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisers.signedOut')
  return { title: t('check.title'), robots: { index: false } }
}

export default async function Page({ searchParams }: { searchParams: PageQuery }) {
  return <CheckMailboxPage told={(await readQuery(searchParams)).told} />
}
