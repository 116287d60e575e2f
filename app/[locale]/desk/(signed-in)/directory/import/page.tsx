import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { countOpen } from '@/features/entries/list-open-checks'
import { loadDirectory } from '@/features/entries/load-directory'
import { DirectoryFrame } from '@/features/entries/web/directory-frame'
import { listImports } from '@/features/imports/read-import'
import { ImportsPage } from '@/features/imports/web/imports-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told, value }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const directory = await loadDirectory(context, organiser, 'editDirectory')
  if (!directory) notFound()
  const [imports, open] = await Promise.all([listImports(context, directory), countOpen(context)])
  return (
    <DirectoryFrame current="import" open={open} edits>
      <ImportsPage imports={imports} told={told} value={value} organiserId={directory.by} />
    </DirectoryFrame>
  )
}
