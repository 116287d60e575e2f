import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listHistory } from '@/features/entries/list-history'
import { deskDirectory, deskEntry } from '@/features/entries/web/entry-loaders'
import { HistoryPage } from '@/features/entries/web/history-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entries.pages')
  return { title: t('history') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told, parts }] = await Promise.all([params, readQuery(searchParams)])
  const { entry, age } = await deskEntry(locale, id)
  const { context, editing, seen } = await deskDirectory(locale)
  const history = await listHistory(context, seen, id)
  const edits = editing !== null
  return <HistoryPage id={id} entry={entry} age={age} history={history} edits={edits} told={told} parts={parts} />
}
