import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { countOpen, listOpenChecks } from '@/features/entries/list-open-checks'
import { ChecksPage } from '@/features/entries/web/checks-page'
import { DirectoryFrame } from '@/features/entries/web/directory-frame'
import { editedDirectory } from '@/features/entries/web/entry-loaders'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entries.tabs')
  return { title: t('checks') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, directory } = await editedDirectory(locale)
  const [checks, open] = await Promise.all([listOpenChecks(context, directory), countOpen(context)])
  return (
    <DirectoryFrame current="checks" open={open} edits>
      <ChecksPage checks={checks} told={told} />
    </DirectoryFrame>
  )
}
