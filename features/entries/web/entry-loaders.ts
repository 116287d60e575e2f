import { notFound } from 'next/navigation'
import { cache } from 'react'
import { freshness } from '@/features/addressees/rules'
import { loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import { requireDesk } from '@/server/session'

/** The directory for whoever is signed in: to edit, or at least to approve forms of address; a 404 for everybody else. */
export const deskDirectory = cache(async (locale: string) => {
  const { context, organiser } = await requireDesk(locale)
  const [editing, approving] = await Promise.all([
    loadDirectory(context, organiser, 'editDirectory'),
    loadDirectory(context, organiser, 'approveBlocks'),
  ])
  const seen = editing ?? approving ?? notFound()
  return { context, editing, approving, seen }
})

/** The same, for pages that only those who edit may see. */
export async function editedDirectory(locale: string) {
  const { context, editing } = await deskDirectory(locale)
  return { context, directory: editing ?? notFound() }
}

/** An entry with its age; a 404 when there is none. */
export const deskEntry = cache(async (locale: string, id: string) => {
  const { context } = await deskDirectory(locale)
  const entry = (await readEntry(context, id)) ?? notFound()
  const date = (day: string | null) => (day === null ? null : new Date(day))
  return { entry, age: freshness(date(entry.sourceOn), date(entry.checkedOn), context.now, entry.checkMethod) }
})
