import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadContentImport } from '@/features/content/load-content-import'
import { loadContentView } from '@/features/content/web/content-loaders'
import { DeskContentImportPage } from '@/features/content/web/desk-content-import-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told, after, faults }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const kept = await loadContentImport(context, organiser, 'edit', id)
  if (!kept) notFound()
  const view = await loadContentView(context, kept, { after, faults, locale })
  return <DeskContentImportPage view={view} told={told} />
}
