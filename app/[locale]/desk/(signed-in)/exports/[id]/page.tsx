import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { deskExport } from '@/features/exports/web/export-loaders'
import { ExportPage } from '@/features/exports/web/export-page'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const t = await getTranslations('exports')
  return { title: t('number', { number: (await deskExport(locale, id)).one.number }) }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, one } = await deskExport(locale, id)
  return (
    <ExportPage one={one} me={desk.organiser.id} now={desk.context.now} told={told} fresh={<KeepFresh seconds={3} />} />
  )
}
