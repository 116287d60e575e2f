import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeliveriesOf } from '@/features/deliveries/list-desk-deliveries'
import { readWayFilter } from '@/features/deliveries/schema'
import { DeskWayPage } from '@/features/deliveries/web/desk-way-page'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deliveries')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const letter = (await loadModelLetter(context, organiser, 'seeLetters', String(query.model ?? ''))) ?? notFound()
  const deliveries = await listDeliveriesOf(context, letter, readWayFilter(query))
  return <DeskWayPage deliveries={deliveries} back={deskModelLetterPath.one(locale, letter.id)} />
}
