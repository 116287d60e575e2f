import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { sayAddressee } from '@/features/addressees/describe-addressee'
import type { Say } from '@/features/addressees/schema'
import { AddresseePage } from '@/features/addressees/web/addressee-page'
import { addresseeRecord } from '@/features/addressees/web/directory-loaders'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const record = await addresseeRecord(id)
  const t = await getTranslations('addressee')
  return { title: sayAddressee(t as Say, record, locale), robots: record.removed ? { index: false } : null }
}

export default async function Page({ params }: Props) {
  const { id } = await params
  return <AddresseePage record={await addresseeRecord(id)} now={new Date()} />
}
