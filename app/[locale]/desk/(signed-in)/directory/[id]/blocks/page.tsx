import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { postedFrom } from '@/features/entries/rules'
import { blockSearch } from '@/features/entries/schema'
import { BlocksPage } from '@/features/entries/web/blocks-page'
import { deskDirectory, deskEntry } from '@/features/entries/web/entry-loaders'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entries.pages')
  return { title: t('blocks') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, asked] = await Promise.all([params, readQuery(searchParams)])
  const { entry, age } = await deskEntry(locale, id)
  const { editing, approving } = await deskDirectory(locale)
  const { language = locale, from = postedFrom(locale, entry.hostCountry) } = blockSearch.parse(asked)
  return (
    <BlocksPage
      id={id}
      entry={entry}
      age={age}
      edits={editing !== null}
      approves={approving !== null}
      language={language}
      from={from}
    />
  )
}
