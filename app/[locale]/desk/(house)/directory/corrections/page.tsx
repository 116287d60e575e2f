import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hasAnotherEditor } from '@/features/corrections/load-directory'
import { countOpen, listCorrections, withEntries } from '@/features/corrections/queries'
import { CorrectionsPage } from '@/features/corrections/web/corrections-page'
import { DirectoryFrame } from '@/features/corrections/web/directory-frame'
import { editedDirectory } from '@/features/corrections/web/entry-loaders'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ told?: string; entry?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entries.tabs')
  return { title: t('corrections') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told, entry }] = await Promise.all([params, searchParams])
  const { context, directory } = await editedDirectory(locale)
  const [waiting, decided, open, hasAnother] = await Promise.all([
    listCorrections(context, directory, 'proposed').then((rows) => withEntries(context, rows)),
    listCorrections(context, directory, 'decided'),
    countOpen(context),
    hasAnotherEditor(context, directory.by),
  ])
  const me = { id: directory.by, isAlone: !hasAnother }
  return (
    <DirectoryFrame current="corrections" open={open} edits>
      <CorrectionsPage waiting={waiting} decided={decided} me={me} told={told} entryId={entry} />
    </DirectoryFrame>
  )
}
