import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listEntries } from '@/features/entries/list-entries'
import { countOpen } from '@/features/entries/list-open-checks'
import { entrySearch } from '@/features/entries/schema'
import { DirectoryFrame } from '@/features/entries/web/directory-frame'
import { EntryListPage } from '@/features/entries/web/entry-list-page'
import { deskDirectory } from '@/features/entries/web/entry-loaders'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entries')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, asked] = await Promise.all([params, readQuery(searchParams)])
  const { context, editing, seen } = await deskDirectory(locale)
  const { show, order, ...search } = entrySearch.parse(asked)
  const filter = { ...search, open: show === 'open', removed: show === 'removed', descending: order === 'down', locale }
  const [list, open] = await Promise.all([listEntries(context, seen, filter), countOpen(context)])
  return (
    <DirectoryFrame current="entries" open={open} edits={editing !== null}>
      <EntryListPage list={list} filter={filter} edits={editing !== null} />
    </DirectoryFrame>
  )
}
