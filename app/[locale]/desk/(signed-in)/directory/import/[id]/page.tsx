import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { countOpen } from '@/features/entries/list-open-checks'
import { loadDirectory } from '@/features/entries/load-directory'
import { DirectoryFrame } from '@/features/entries/web/directory-frame'
import { loadImportView } from '@/features/imports/web/import-loaders'
import { ImportPage } from '@/features/imports/web/import-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told, page, faults }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const directory = await loadDirectory(context, organiser, 'editDirectory')
  if (!directory) notFound()
  const asked = { id, told, page: pageNumber.parse(page), faultsPage: pageNumber.parse(faults) }
  const [view, open] = await Promise.all([loadImportView(context, directory, asked), countOpen(context)])
  if (!view) notFound()
  return (
    <DirectoryFrame current="import" open={open} edits>
      <ImportPage {...view} told={told} />
    </DirectoryFrame>
  )
}
