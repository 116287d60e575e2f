import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { listCorrections } from '@/features/corrections/list-corrections'
import { isoDay } from '@/features/days'
import { listOpenChecks } from '@/features/entries/list-open-checks'
import { desk } from '@/features/entries/rules'
import { deskDirectory, deskEntry } from '@/features/entries/web/entry-loaders'
import { EntryPage } from '@/features/entries/web/entry-page'
import { writtenName } from '@/features/forms-of-address/address-office'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const { entry } = await deskEntry(locale, id)
  return { title: writtenName(entry, locale) ?? entry.name }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { entry, age } = await deskEntry(locale, id)
  const { context, editing } = await deskDirectory(locale)
  // A translator has nothing to do here but with the forms of address.
  if (!editing) redirect(desk.blocks(locale, id))
  const [checks, waiting] = await Promise.all([
    listOpenChecks(context, editing, { addresseeId: id }),
    listCorrections(context, editing, 'proposed', id),
  ])
  return (
    <EntryPage
      id={id}
      entry={entry}
      age={age}
      checks={checks}
      waiting={waiting.filter(({ organisers }) => organisers === null).length}
      held={waiting.filter(({ organisers }) => organisers !== null).length}
      today={isoDay(context.now)}
      told={told}
    />
  )
}
