import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isId } from '@/features/access/ids'
import { listCorrections, withEntries } from '@/features/corrections/list-corrections'
import { CorrectionsPage } from '@/features/corrections/web/corrections-page'
import { countOpen } from '@/features/entries/list-open-checks'
import { hasAnotherEditor } from '@/features/entries/load-directory'
import { DirectoryFrame } from '@/features/entries/web/directory-frame'
import { editedDirectory } from '@/features/entries/web/entry-loaders'
import { partWords } from '@/features/entries/web/part-words'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entries.tabs')
  return { title: t('corrections') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told, entry }] = await Promise.all([params, readQuery(searchParams)])
  const { context, directory } = await editedDirectory(locale)
  const [waiting, decided, open, hasAnother, words] = await Promise.all([
    listCorrections(context, directory, 'proposed').then((rows) => withEntries(context, rows)),
    listCorrections(context, directory, 'decided'),
    countOpen(context),
    hasAnotherEditor(context, directory.by),
    partWords(),
  ])
  const me = { id: directory.by, isAlone: !hasAnother }
  return (
    <DirectoryFrame current="corrections" open={open} edits>
      <CorrectionsPage
        waiting={waiting}
        decided={decided}
        me={me}
        words={words}
        told={told}
        entryId={isId(entry) ? entry : undefined}
      />
    </DirectoryFrame>
  )
}
